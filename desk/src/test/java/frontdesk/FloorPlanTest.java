package frontdesk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the floor plan: a room enters only what is named here, and all of that lies below it, so that no cycle can be written. */
class FloorPlanTest {

    /** Bottom-up. Each room with the rooms it enters; {@code kernel} lies under all and is left out. */
    private static final Map<String, Set<String>> PLAN = plan("""
            kernel
            audio
            egress
            store
            wording
            tools
            jobs          store
            journal       jobs store
            access        journal store
            business      wording journal store
            documents
            translation
            accounts      access journal store
            hooks         egress access jobs journal store
            people        jobs journal store
            timetable     business
            booking       timetable business people jobs journal store
            calendars     accounts timetable business booking jobs journal store
            discretion    audio wording booking people business journal store
            waiting       timetable business booking jobs journal store
            payment       wording business booking jobs journal store
            message       wording business people jobs journal store
            history       payment message people booking journal
            followup      wording timetable business message jobs journal store
            aftercall     wording booking people message followup business jobs journal
            grammar
            knowledge     grammar business
            understanding grammar
            dialogue      wording timetable knowledge understanding business
            brain         grammar understanding business
            website       egress grammar brain business
            quality       discretion brain wording timetable booking people business jobs journal store
            reception     brain knowledge wording dialogue timetable understanding booking waiting payment people followup message business journal store
            notices       wording timetable followup message people reception business booking jobs journal store
            speech        understanding business audio
            turns         speech wording reception understanding journal audio
            call          turns speech wording reception understanding business journal audio store
            errand        wording understanding message timetable business jobs journal store
            outreach      errand wording call understanding reception business followup jobs journal
            agents        tools wording access timetable business journal store
            chat          reception understanding business people message journal
            api           tools audio access business booking waiting timetable call journal message people reception understanding errand store
            rest          chat api access hooks history message people payment business booking waiting timetable journal errand store
            fhir          rest business booking timetable
            page          business timetable journal store
            reference     page tools
            guides        page
            inbox         jobs journal store
            provider.http
            provider.wire      call journal audio
            webphone      page call booking business journal audio provider.wire store
            console             webphone translation page message booking timetable business access journal
            console.entrance    console page business access
            console.team        console console.entrance page message booking business access journal
            console.payments    console page payment business journal
            console.diary       console console.payments page rest message payment waiting booking timetable business access journal
            console.calls       console console.diary page call reception quality followup discretion booking business access journal audio
            console.people      console console.diary console.calls page history message payment booking people business journal
            console.insight     console console.calls inbox page reception quality message booking hooks business access journal
            console.errands     console page errand business
            console.connections console page agents message calendars booking hooks accounts business journal jobs
            console.setup       console console.diary webphone page notices reception knowledge message booking timetable documents website business journal
            console.today       console console.diary console.calls console.setup page call quality followup message payment booking business journal
            storefront    webphone chat page message journal business timetable booking payment
            provider.local     wording speech understanding audio
            provider.mail      accounts message
            provider.oidc      provider.http access
            provider.caldav    egress calendars accounts
            provider.calendly  provider.http inbox calendars accounts
            provider.google    provider.http inbox calendars accounts
            provider.twilio    provider.http provider.wire wording call message business journal audio store
            provider.asterisk  provider.http provider.wire call business journal audio store
            provider.sip       provider.wire call business journal audio
            provider.speech    speech understanding audio
            provider.openai    provider.speech brain speech understanding audio
            provider.deepgram  provider.speech speech audio
            provider.elevenlabs  inbox aftercall provider.speech agents errand tools wording reception booking people business speech journal audio store
            provider.web       provider.speech speech audio
            provider.whisper   provider.speech speech understanding audio
            provider.telnyx    provider.http provider.wire wording call message business journal audio
            provider.exotel    provider.http provider.wire call message business journal audio
            provider.razorpay  provider.http inbox payment accounts store
            provider.hubspot   provider.http accounts people
            provider.stripe    provider.http inbox payment accounts store
            provider.scripted  provider.twilio call message errand audio
            provider.sound     provider.wire call journal audio
            demo          provider.scripted agents provider.local errand speech business booking timetable call journal message people reception understanding audio store
            evaluation    understanding
            cli           rest inbox evaluation agents tools access business booking waiting timetable errand call dialogue understanding journal message people reception store
            rehearsal     speech wording business booking timetable call journal people reception audio store
            """);

    private static final String ROOF = "house";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("frontdesk");

    @Test
    void everyRoomEntersOnlyTheRoomsNamedInThePlan() {
        Set<String> strayArrows = new TreeSet<>();
        for (JavaClass from : CLASSES) {
            String room = room(from);
            from.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(to -> to.getPackageName().startsWith("frontdesk."))
                    .filter(to -> !mayEnter(room, room(to)))
                    .forEach(to -> strayArrows.add(
                            from.getSimpleName() + " (" + room + ") enters " + room(to) + "." + to.getSimpleName()));
        }
        assertThat(strayArrows).isEmpty();
    }

    @Test
    void everyRoomIsOnThePlanAndEveryRoomOfThePlanStands() {
        Set<String> standing = CLASSES.stream().map(FloorPlanTest::room).collect(Collectors.toCollection(TreeSet::new));
        Set<String> planned = new TreeSet<>(PLAN.keySet());
        planned.add(ROOF);
        assertThat(standing).isEqualTo(planned);
    }

    @Test
    void roomsBelowTheRimKnowNoFramework() {
        Set<String> rim = Set.of(
                "api",
                "rest",
                "fhir",
                "page",
                "reference",
                "guides",
                "inbox",
                "webphone",
                "storefront",
                "evaluation",
                "cli",
                "demo",
                "rehearsal",
                ROOF);
        assertThat(CLASSES.stream()
                        .filter(c -> !rim.contains(room(c)) && !room(c).matches("(provider\\.|console).*"))
                        .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                        .filter(d -> d.getTargetClass()
                                .getPackageName()
                                .matches("(io\\.quarkus|jakarta|io\\.vertx|org\\.eclipse\\.microprofile).*"))
                        .map(d -> d.getDescription()))
                .isEmpty();
    }

    @Test
    void theArchitecturePageShowsThePlan() throws Exception {
        String page = Files.readString(Path.of("..", "ARCHITECTURE.md"));
        PLAN.forEach((room, enters) -> assertThat(page)
                .as("the row of %s", room)
                .contains("| `" + room + "` | " + (enters.isEmpty() ? "–" : String.join(" ", enters)) + " |"));
    }

    private static boolean mayEnter(String from, String to) {
        return from.equals(to)
                || from.equals(ROOF)
                || to.equals("kernel")
                || PLAN.getOrDefault(from, Set.of()).contains(to);
    }

    private static String room(JavaClass type) {
        String path = type.getPackageName().equals("frontdesk")
                ? ROOF
                : type.getPackageName().substring("frontdesk.".length());
        return path;
    }

    private static Map<String, Set<String>> plan(String text) {
        Map<String, Set<String>> plan = new LinkedHashMap<>();
        for (String line : text.strip().lines().toList()) {
            List<String> words = Arrays.asList(line.strip().split("\\s+"));
            Set<String> enters = new java.util.LinkedHashSet<>(words.subList(1, words.size()));
            assertThat(plan.keySet()).as("rooms below %s", words.getFirst()).containsAll(enters);
            plan.put(words.getFirst(), enters);
        }
        return plan;
    }
}

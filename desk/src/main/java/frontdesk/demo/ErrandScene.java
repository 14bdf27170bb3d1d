package frontdesk.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import frontdesk.business.Business;
import frontdesk.errand.CallingHours;
import frontdesk.errand.Errand;
import frontdesk.errand.Errand.Status;
import frontdesk.errand.Errands;
import frontdesk.errand.MakeOutcome;
import frontdesk.errand.NewErrand;
import frontdesk.errand.Provider;
import frontdesk.errand.Story;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.scripted.OutboundAgentsStandIn;
import frontdesk.provider.scripted.SentText;
import frontdesk.provider.scripted.TwilioStandIn;

/**
 * One errand from the wish to the calendar: the first dentist has nothing, the second one has times that are nearly right, Ana is asked by WhatsApp
 * while they hold the line, answers, and is booked.
 */
public final class ErrandScene {
    private static final PhoneNumber VEGA = new PhoneNumber("+14155550191");
    private static final PhoneNumber WU = new PhoneNumber("+14155550192");
    private static final PhoneNumber OKORO = new PhoneNumber("+14155550193");
    private static final String ANSWER = "the later one";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration A_MOMENT = Duration.ofMillis(100);
    private static final Pattern CALENDAR = Pattern.compile("https?://\\S+\\.ics");

    private final Errands errands;
    private final Business business;
    private final TwilioStandIn carrier;
    private final OutboundAgentsStandIn agents;
    private final Clock clock;
    private final PrintStream out;
    private final PhoneNumber ana;
    private int shownEvents;
    private int shownTexts;

    /** Ana has a number of her own each time, so that nothing of an earlier demo is in her calendar. */
    public ErrandScene(
            Errands errands,
            Business business,
            TwilioStandIn carrier,
            OutboundAgentsStandIn agents,
            Clock clock,
            PrintStream out) {
        this.errands = errands;
        this.business = business;
        this.carrier = carrier;
        this.agents = agents;
        this.clock = clock;
        this.out = out;
        this.ana = new PhoneNumber("+1415555%04d"
                .formatted(100 + errands.list(business.id(), null, null, 1_000).size() % 80));
    }

    /** Plays it and prints what happens; true where it ended with a booking in the calendar. */
    public boolean play() throws IOException, InterruptedException {
        LocalDate day = LocalDate.now(clock.withZone(business.zone())).plusDays(3);
        agents.has(VEGA);
        agents.has(WU, day + " 10:30", day + " 11:15");
        agents.has(OKORO, day + " 15:00");
        errands.callAt(business.id(), CallingHours.ALWAYS);
        Errand errand = make(day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " afternoon");
        out.printf(
                "%n  Ana wants a %s, %s. Three are known.%n%n",
                errand.service(), errand.wish().words());
        boolean booked = follow(errand);
        out.println(
                booked
                        ? "\n  Done: one booking, and the third dentist was not bothered."
                        : "\n  No booking came of it.");
        return booked;
    }

    private Errand make(String when) {
        var user = new Errand.User("Ana", ana, Language.ENGLISH);
        var dentists = List.of(
                new Provider.Entry("Dr. Vega", VEGA, ""),
                new Provider.Entry("Dr. Wu", WU, ""),
                new Provider.Entry("Dr. Okoro", OKORO, ""));
        var asked = new NewErrand(user, "dentist", when, null, "", dentists);
        return switch (errands.make(business.id(), asked, "demo", null)) {
            case MakeOutcome.Made(Errand errand, boolean _) -> errand;
            case MakeOutcome.KeyUsed _, MakeOutcome.TimeNotUnderstood _, MakeOutcome.NobodyToCall _ ->
                throw new IllegalStateException("the demo's own errand was refused");
        };
    }

    private boolean follow(Errand errand) throws IOException, InterruptedException {
        Instant patience = clock.instant().plus(PATIENCE);
        boolean answered = false;
        while (clock.instant().isBefore(patience)) {
            Story story = errands.story(business.id(), errand.id()).orElseThrow();
            show(story);
            List<SentText> texts = showTexts();
            if (!answered && texts.stream().anyMatch(text -> text.template() != null)) {
                answer();
                answered = true;
            }
            if (story.errand().status() instanceof Status.Booked
                    && calendar(texts).isPresent()) {
                return showCalendar(calendar(texts).get());
            }
            Thread.sleep(A_MOMENT);
        }
        return false;
    }

    private void show(Story story) {
        List<Story.Event> events = story.events();
        for (Story.Event event : events.subList(Math.min(shownEvents, events.size()), events.size())) {
            out.printf("  %-16s %-12s %s%n", event.what(), event.actor(), event.detail());
        }
        shownEvents = events.size();
    }

    /** Prints what was texted to Ana since, and returns all of it. */
    private List<SentText> showTexts() {
        List<SentText> texts = carrier.texts().stream()
                .filter(text -> text.to().endsWith(ana.e164()))
                .toList();
        for (SentText text : texts.subList(shownTexts, texts.size())) {
            String way = text.to().startsWith("whatsapp:")
                    ? text.template() == null ? "WhatsApp" : "WhatsApp, template"
                    : "SMS";
            out.printf("    → Ana (%s): %s%n", way, text.body());
        }
        shownTexts = texts.size();
        return texts;
    }

    private void answer() throws IOException, InterruptedException {
        out.printf("    ← Ana (WhatsApp): %s%n", ANSWER);
        String reply = carrier.whatsApp(ana, Objects.requireNonNull(business.number()), ANSWER);
        out.printf("    → Ana (WhatsApp): %s%n", reply.replaceAll("<[^>]*>", "").strip());
    }

    private static Optional<URI> calendar(List<SentText> texts) {
        return texts.stream()
                .map(SentText::body)
                .map(CALENDAR::matcher)
                .filter(Matcher::find)
                .map(found -> URI.create(found.group()))
                .findFirst();
    }

    private boolean showCalendar(URI address) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            String calendar = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
            out.println();
            calendar.lines().forEach(line -> out.println("    " + line));
            return calendar.contains("BEGIN:VEVENT");
        }
    }
}

package frontdesk.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.discretion.KnownNames;
import frontdesk.discretion.Mask;
import frontdesk.journal.CallEntry;
import frontdesk.journal.Journal;
import frontdesk.journal.Turn;
import frontdesk.journal.Turn.Speaker;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;

/**
 * The door to rehearsals of calls that were held: a scenario of somebody who wants what that caller wanted and begins in their words, under an invented name
 * and number. What was not understood is said again where the same is asked.
 */
public final class Scenarios {
    /** Nobody is called so or has this number. */
    private static final String NAME = "Laura Bennett";

    private static final String NUMBER = "+14155550134";
    private static final Mask.Cover INVENTED = new Mask.Cover(NAME, NUMBER, "laura.bennett@example.com");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build();

    private final Businesses businesses;
    private final Diary diary;
    private final Journal journal;
    private final KnownNames names;
    private final Quality quality;

    public Scenarios(Businesses businesses, Diary diary, Journal journal, KnownNames names, Quality quality) {
        this.businesses = businesses;
        this.diary = diary;
        this.journal = journal;
        this.names = names;
        this.quality = quality;
    }

    /** A file that {@code ./frontdesk rehearse --scenarios} plays; empty where there is no such call, or where its caller said nothing. */
    public Optional<String> of(BusinessId id, CallId call) {
        return businesses.find(id).flatMap(business -> journal.call(id, call)
                .filter(entry -> !entry.open())
                .flatMap(entry -> written(business, entry, journal.turns(id, call))));
    }

    private Optional<String> written(Business business, CallEntry entry, List<Turn> turns) {
        List<Turn> said =
                turns.stream().filter(turn -> turn.speaker() == Speaker.CALLER).toList();
        if (said.isEmpty()) {
            return Optional.empty();
        }
        CallId call = entry.started().call();
        var mask = new Mask(names.in(business, entry), business.languages(), INVENTED);
        var wish = new ScenarioWish(
                business,
                entry,
                journal.toolUses(business.id(), call),
                diary.agenda().madeIn(business.id(), call),
                said);
        ObjectNode file = YAML.createObjectNode();
        ObjectNode scenario = file.putArray("scenarios").addObject();
        scenario.put("name", "call-" + call.toString().substring(24));
        scenario.put("story", mask.hide(story(business, call)));
        scenario.put(
                "now", day(business, entry.started().at()).getDayOfWeek().name().toLowerCase(Locale.ROOT));
        scenario.putObject("caller").put("name", NAME).put("phone", NUMBER);
        wish.write(scenario, mask.hide(said.getFirst().text()));
        moments(scenario, turns, Misunderstood.in(turns, business), mask);
        return Optional.of("""
                # Made of a call that was held; names and numbers are invented. Play it with
                # ./frontdesk rehearse %s --scenarios THIS-FILE
                """.formatted(business.slug()) + text(file));
    }

    private String story(Business business, CallId call) {
        return quality.of(business.id(), call)
                .map(score -> "A call that was scored %d of 100. %s"
                        .formatted(
                                score.score(),
                                score.reasons().stream().map(Finding::reason).collect(Collectors.joining(" "))))
                .orElse("A call that was held.");
    }

    /** What was not understood is said at the same question; how the call began is said in any case. */
    private static void moments(ObjectNode scenario, List<Turn> turns, List<Turn> missed, Mask mask) {
        var moments = scenario.putArray("moments");
        missed.stream().filter(turn -> turns.indexOf(turn) > 1).forEach(turn -> Misunderstood.question(turn, turns)
                .ifPresent(asked -> moments.addObject()
                        .put("hearing", Pattern.quote(Telltale.lastSentence(mask.hide(asked.text()))))
                        .put("says", mask.hide(turn.text()))));
    }

    static LocalDate day(Business business, Instant at) {
        return LocalDate.ofInstant(at, business.zone());
    }

    private static String text(ObjectNode file) {
        try {
            return YAML.writeValueAsString(file);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("a scenario cannot be written", bug);
        }
    }
}

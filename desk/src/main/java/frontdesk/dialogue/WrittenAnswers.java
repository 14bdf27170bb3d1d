package frontdesk.dialogue;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import frontdesk.business.Answer;
import frontdesk.business.Service;
import frontdesk.business.Span;
import frontdesk.kernel.ServiceId;
import frontdesk.knowledge.Knowledge;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Meaning.Topic;
import frontdesk.wording.Tongue;

/** What callers asked of the business, answered as it is written and not as it is spoken: hours, address, prices, and what the business itself answers. */
public final class WrittenAnswers {
    private static final int MIDNIGHT = 24 * 60;
    private static final int MOST_OFFERS = 8;

    /** More than this nobody reads, or pays for. */
    private static final int LONGEST = 500;

    private final Situation situation;
    private final Tongue tongue;

    public WrittenAnswers(Situation situation) {
        this.situation = situation;
        this.tongue = Tongue.of(situation.language());
    }

    /** All that was asked for, each once and in the order in which it was; empty where nothing was, or nothing is known of it. */
    public String to(List<Meaning> asked) {
        Set<String> answers = new LinkedHashSet<>();
        asked.forEach(meaning -> answers.add(answer(meaning)));
        var written = new StringBuilder();
        for (String answer : answers) {
            if (!answer.isBlank() && written.length() + answer.length() < LONGEST) {
                written.append(written.isEmpty() ? "" : " ").append(answer);
            }
        }
        return written.toString();
    }

    private String answer(Meaning meaning) {
        Topic topic = meaning.topic();
        if (topic == null) {
            return "";
        }
        return switch (topic.kind()) {
            case HOURS -> hours();
            case ADDRESS -> address();
            case PRICE, SERVICES, DURATION -> offers(meaning);
            case POLICY, OTHER -> own(topic);
            case AVAILABILITY -> "";
        };
    }

    private String address() {
        String address = situation.business().address();
        return address.isBlank() ? "" : tongue.part("text.recap.address", Map.of("address", address));
    }

    private String own(Topic topic) {
        return situation.answers().stream()
                .filter(answer -> answer.id().equals(topic.answerId()))
                .map(Answer::text)
                .findFirst()
                .orElseGet(() -> ofFile(topic));
    }

    private String ofFile(Topic topic) {
        return topic.answerId() == null
                ? ""
                : Knowledge.of(situation.business())
                        .byId(topic.answerId())
                        .map(answer -> String.join(" ", answer.sentences()))
                        .orElse("");
    }

    /** What the service costs and how long it takes that was spoken of; of all of them where it was none. */
    private String offers(Meaning meaning) {
        String asked = meaning.service();
        List<Service> services = asked == null
                ? situation.business().services()
                : situation.business().service(ServiceId.of(Offering.of(asked).service())).stream()
                        .toList();
        return services.isEmpty()
                ? ""
                : services.stream().limit(MOST_OFFERS).map(this::offer).collect(Collectors.joining("; ", "", "."));
    }

    private String offer(Service service) {
        String minutes = situation.seatsParties()
                ? ""
                : tongue.part(
                        "text.recap.minutes", Map.of("n", service.duration().toMinutes()));
        String price = service.price() == null ? "" : tongue.writtenMoney(service.price());
        return Stream.of(situation.name(service), minutes, price)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    /** "Open: Mon-Fri 9:00 AM-5:00 PM; Sat 10:00 AM-2:00 PM." Days that follow each other and are alike are told together. */
    private String hours() {
        List<String> stretches = new ArrayList<>();
        DayOfWeek[] week = DayOfWeek.values();
        for (int first = 0; first < week.length; ) {
            int last = first;
            while (last + 1 < week.length && spans(week[last + 1]).equals(spans(week[first]))) {
                last++;
            }
            if (!spans(week[first]).isEmpty()) {
                String days = first == last ? day(week[first]) : day(week[first]) + "-" + day(week[last]);
                stretches.add(
                        days + " " + spans(week[first]).stream().map(this::span).collect(Collectors.joining(", ")));
            }
            first = last + 1;
        }
        return stretches.isEmpty() ? "" : tongue.part("text.recap.open", Map.of("hours", String.join("; ", stretches)));
    }

    private List<Span> spans(DayOfWeek day) {
        return Objects.requireNonNullElse(situation.business().hours().get(day), List.of());
    }

    private String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, tongue.language().locale());
    }

    private String span(Span span) {
        return at(span.fromMinute()) + "-" + at(span.toMinute());
    }

    private String at(int minute) {
        return tongue.written(LocalTime.ofSecondOfDay(minute % MIDNIGHT * 60L), "text.until");
    }
}

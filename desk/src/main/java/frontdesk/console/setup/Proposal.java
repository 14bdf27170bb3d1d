package frontdesk.console.setup;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Answer;
import frontdesk.business.Business;
import frontdesk.business.Span;
import frontdesk.console.Seen;
import frontdesk.console.Sent;
import frontdesk.console.Trouble;
import frontdesk.kernel.PhoneNumber;
import frontdesk.website.Findings;

/**
 * What a website says of a business, each field to be taken over or left, and to be mended before.
 *
 * @param services none where tables are booked
 */
record Proposal(
        List<Field> hours, List<ProposedService> services, List<Field> particulars, List<ProposedAnswer> answers) {
    private static final int LONGEST_LIST = 40;

    /**
     * One field.
     *
     * @param id names it in the form
     * @param now what it is at present; empty where there is nothing
     */
    record Field(String id, String label, String value, String now, boolean taken) {
        Field typed(Sent sent) {
            return new Field(id, label, sent.word(id), now, sent.ticked("take-" + id));
        }

        /** Whether nothing would change. */
        public boolean same() {
            return value.equals(now);
        }
    }

    /** A question with its answer; {@code words} are those by which callers ask, parted by commas. */
    record ProposedAnswer(String id, String words, String text, boolean taken) {
        List<String> asked() {
            return Stream.of(words.split(","))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .toList();
        }
    }

    static Proposal of(Findings findings, Business business) {
        List<ProposedAnswer> answers = new ArrayList<>();
        for (Findings.Asked asked : findings.asked()) {
            answers.add(new ProposedAnswer(
                    "answer-" + answers.size(), String.join(", ", asked.words()), asked.answer(), true));
        }
        return new Proposal(
                hours(findings, business),
                ProposedService.of(findings, business),
                particulars(findings, business),
                List.copyOf(answers));
    }

    /** What of a business may be overwritten by a proposal. */
    static Seen filledFrom(Business business) {
        return Seen.of(List.of(
                HoursForm.of(business).days(),
                ServicesForm.of(business).lines(),
                business.address(),
                business.writtenNumber(),
                business.answers()));
    }

    private static List<Field> hours(Findings findings, Business business) {
        return Stream.of(DayOfWeek.values())
                .filter(findings.hours()::containsKey)
                .map(day -> {
                    String read = TypedHours.written(findings.hours().getOrDefault(day, List.of()));
                    String now = TypedHours.written(business.hours().getOrDefault(day, List.of()));
                    return new Field("hours-" + day.name(), name(day), read, now, true);
                })
                .toList();
    }

    private static List<Field> particulars(Findings findings, Business business) {
        List<Field> fields = new ArrayList<>();
        if (!findings.address().isEmpty()) {
            fields.add(new Field("address", "Address", findings.address(), business.address(), true));
        }
        PhoneNumber phone = findings.phone();
        if (phone != null) {
            fields.add(new Field(
                    "number",
                    "The number that customers dial",
                    phone.written(business.region()),
                    written(business.number(), business),
                    business.number() == null));
        }
        return List.copyOf(fields);
    }

    private static String written(@Nullable PhoneNumber number, Business business) {
        return number == null ? "" : number.written(business.region());
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** As it was shown and sent back. */
    static Proposal typed(Sent sent, Business business) {
        List<Field> hours = Stream.of(DayOfWeek.values())
                .filter(day -> sent.ticked("hours-" + day.name()))
                .map(day -> new Field(
                                "hours-" + day.name(),
                                name(day),
                                "",
                                TypedHours.written(business.hours().getOrDefault(day, List.of())),
                                false)
                        .typed(sent))
                .toList();
        List<Field> particulars = Stream.of(
                        new Field("address", "Address", "", business.address(), false),
                        new Field(
                                "number",
                                "The number that customers dial",
                                "",
                                written(business.number(), business),
                                false))
                .filter(field -> sent.ticked(field.id()))
                .map(field -> field.typed(sent))
                .toList();
        List<ProposedAnswer> answers = Stream.iterate(0, i -> i + 1)
                .limit(LONGEST_LIST)
                .map(i -> "answer-" + i)
                .filter(sent::ticked)
                .map(id -> new ProposedAnswer(id, sent.word("words-" + id), sent.word(id), sent.ticked("take-" + id)))
                .toList();
        return new Proposal(hours, ProposedService.typed(sent, business), particulars, answers);
    }

    List<Trouble> troubles(Business business) {
        List<Trouble> found = new ArrayList<>();
        hours.stream()
                .filter(day -> day.taken() && TypedHours.read(day.value()) == null)
                .forEach(day -> found.add(new Trouble(
                        day.id(), "%s: write 09:00-13:00, 15:00-18:00, or closed.".formatted(day.label()))));
        found.addAll(ProposedService.troubles(services, business));
        particulars.stream()
                .filter(field -> field.id().equals("number") && field.taken())
                .filter(field ->
                        PhoneNumber.parse(field.value(), business.region()).isEmpty())
                .forEach(field -> found.add(new Trouble(field.id(), "That is not a telephone number.")));
        answers.stream()
                .filter(answer -> answer.taken()
                        && (answer.asked().isEmpty() || answer.text().isEmpty()))
                .forEach(answer -> found.add(
                        new Trouble(answer.id(), "Say what callers ask and what is said to it, or leave it out.")));
        return List.copyOf(found);
    }

    /** The business with all that is ticked; asked for only where there are no troubles. */
    Business into(Business business) {
        Business then = ProposedService.into(services, business);
        for (Field day : hours) {
            if (day.taken()) {
                then = withHours(then, day);
            }
        }
        for (Field field : particulars) {
            if (field.taken()) {
                then = field.id().equals("address")
                        ? then.withAddress(field.value())
                        : then.withNumber(PhoneNumber.parse(field.value(), business.region())
                                .orElse(null));
            }
        }
        return then.withAnswers(answers(then.answers()));
    }

    private static Business withHours(Business business, Field day) {
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        week.putAll(business.hours());
        week.put(
                DayOfWeek.valueOf(day.id().substring("hours-".length())),
                Objects.requireNonNull(TypedHours.read(day.value())));
        return business.withHours(week);
    }

    /** What is asked in the same words as before is answered anew. */
    private List<Answer> answers(List<Answer> before) {
        List<Answer> all = new ArrayList<>(before);
        for (ProposedAnswer one : answers) {
            if (one.taken()) {
                all.removeIf(old -> old.questions().contains(one.asked().getFirst()));
                all.add(new Answer(Answer.freeId("website", all), one.asked(), one.text()));
            }
        }
        return List.copyOf(all);
    }
}

package frontdesk.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.jspecify.annotations.Nullable;

import frontdesk.rehearsal.Scenario.Manner;

/** A caller's words: what they want to say, in one of many ways and in their own manner. */
final class Mouth {
    private final Manner manner;
    private final boolean tables;
    private final LocalDate today;
    private final Random random;
    private final Spoken spoken;

    Mouth(Manner manner, boolean tables, LocalDate today, Random random) {
        this.manner = manner;
        this.tables = tables;
        this.today = today;
        this.random = random;
        this.spoken = new Spoken(random);
    }

    String opening(Plan plan) {
        String said =
                switch (manner.gives()) {
                    case ALL -> tables ? tableInFull(plan) : appointmentInFull(plan);
                    case SOME -> tables ? someOfATable(plan) : someOfAnAppointment(plan);
                    case NOTHING ->
                        tables
                                ? one(
                                        "i'd like to book a table please",
                                        "hi, can i make a reservation",
                                        "i want to reserve a table",
                                        "hello, i'd like to make a booking")
                                : one(
                                        "i'd like to make an appointment",
                                        "hi, can i book an appointment",
                                        "i need an appointment please",
                                        "hello, i'd like to book something");
                };
        return manner.chatty()
                ? one(
                                "oh hello there, lovely to hear somebody, ",
                                "hi, how are you today? ",
                                "good morning, thanks for picking up, ")
                        + said
                : said;
    }

    private String tableInFull(Plan plan) {
        String party = Spoken.number(party(plan));
        String on = on(plan);
        String at = at(plan);
        return one(
                "hi, i'd like to book a table for " + party + " " + on + " " + at + " please",
                "can i get a table for " + party + " " + on + " " + at,
                "hello, we are " + party + " people and would like to come " + on + " " + at,
                "do you have anything for " + party + " " + on + " " + at,
                "i need a reservation for " + party + " " + on + " " + at,
                "table for " + party + " " + on + " " + at + " please",
                "is there a table free " + on + " " + at + " for " + party,
                "i was wondering if i could reserve a table " + on + " for " + party + " people " + at,
                "could we come in " + on + " " + at + ", there'll be " + party + " of us");
    }

    private String appointmentInFull(Plan plan) {
        String what = service(plan) + with(plan.staff());
        String on = on(plan);
        String at = at(plan);
        return one(
                "hi, i'd like to book " + what + " " + on + " " + at,
                "i need " + what + " " + on + " " + at + " please",
                "can i come in for " + what + " " + on + " " + at,
                "hello, do you have anything for " + what + " " + on + " " + at,
                "could i get " + what + " " + on + " " + at,
                "i'm calling to schedule " + what + " for " + bare(on) + " " + at,
                on.replaceFirst("^on ", "") + " " + at + ", " + what + ", is that possible");
    }

    private String someOfATable(Plan plan) {
        String party = Spoken.number(party(plan));
        return one(
                "hi, a table for " + party + " please",
                "i'd like to come " + on(plan),
                "we'd like to have dinner " + on(plan) + ", " + party + " of us",
                "do you have a table " + at(plan) + " " + on(plan));
    }

    private String someOfAnAppointment(Plan plan) {
        return one(
                "hi, i need " + service(plan),
                "can i book " + service(plan) + with(plan.staff()) + " please",
                "i'd like " + service(plan) + " " + on(plan),
                "do you have an appointment " + on(plan) + " " + at(plan));
    }

    /** A scenario's own words, with what is planned in the places for it: <code>{on}</code>, <code>{at}</code>, <code>{people}</code>. */
    String filled(String words, Plan plan) {
        return words.replace("{on}", on(plan))
                .replace("{day}", bare(on(plan)))
                .replace("{at}", at(plan))
                .replace("{time}", at(plan).replaceFirst("^at ", ""))
                .replace("{people}", Spoken.number(party(plan)))
                .replace("{service}", service(plan))
                .replace("{name}", plan.name());
    }

    String people(Plan plan) {
        String party = Spoken.number(party(plan));
        return manner.curt()
                ? party
                : one(
                        party,
                        party + " people",
                        "there will be " + party + " of us",
                        "for " + party + " please",
                        "we're " + party);
    }

    String day(Plan plan) {
        return manner.curt()
                ? bare(on(plan))
                : one(
                        on(plan),
                        bare(on(plan)) + " please",
                        "how about " + bare(on(plan)),
                        bare(on(plan)) + " would be good");
    }

    String time(Plan plan) {
        return plan.time() == null
                ? one("any time is fine", "whenever you have something", "i don't mind")
                : manner.curt()
                        ? spoken.time(plan.time())
                        : one(
                                at(plan),
                                spoken.time(plan.time()) + " please",
                                "around " + spoken.time(plan.time()),
                                at(plan) + " if possible");
    }

    String when(Plan plan) {
        return plan.time() == null
                ? day(plan)
                : one(
                        on(plan) + " " + at(plan),
                        bare(on(plan)) + " " + at(plan) + " please",
                        "could we do " + bare(on(plan)) + " " + at(plan));
    }

    String instead(Plan plan) {
        return one("make it ", "could we do ", "then ", "let's say ")
                + bare(on(plan))
                + (plan.time() == null ? "" : " " + at(plan));
    }

    String newTime(Scenario.Want want, Plan plan) {
        return (want.day() == null ? "" : bare(on(plan)) + " ") + at(plan);
    }

    String name(String name) {
        return manner.curt()
                ? name
                : one(name, "my name is " + name, "it's " + name, "under " + name + " please", name + " please");
    }

    String phone(String e164) {
        return one("it's ", "", "my number is ", "sure, ") + spoken.phone(e164);
    }

    String yes() {
        return manner.curt()
                ? one("yes", "yep", "yeah")
                : one(
                        "yes please",
                        "yes that's right",
                        "yes",
                        "that's perfect, yes",
                        "sounds good",
                        "yeah that's fine",
                        "go ahead please",
                        "correct");
    }

    String no() {
        return manner.curt() ? "no" : one("no", "no thank you", "no thanks");
    }

    String goodbye() {
        return manner.curt()
                ? one("no", "no bye")
                : one(
                        "no that's all, thank you",
                        "no thanks, bye",
                        "that's everything, thanks",
                        "nope, that was it, goodbye",
                        "no, i'm all set, thank you so much");
    }

    String service(Plan plan) {
        String service = plan.service() == null ? "appointment" : plan.service().toLowerCase(Locale.ROOT);
        String with = plan.variant() == null ? "" : " for " + plan.variant();
        return ("aeiou".indexOf(service.charAt(0)) >= 0 ? "an " : "a ") + service + with;
    }

    String with(@Nullable String staff) {
        return staff == null ? "" : " with " + staff.replace("Dr.", "doctor").toLowerCase(Locale.ROOT);
    }

    String on(Plan plan) {
        return spoken.on(plan.day(), today);
    }

    String at(Plan plan) {
        return plan.time() == null ? "" : spoken.at(plan.time());
    }

    /** "on friday", of one of several bookings. */
    static String whichDay(String day) {
        return day.equals("tomorrow") || day.equals("today") ? day : "on " + day;
    }

    private static String bare(String on) {
        return on.replaceFirst("^on ", "");
    }

    private static int party(Plan plan) {
        return plan.party() == null ? 2 : plan.party();
    }

    String one(String... ways) {
        return spoken.oneOf(ways);
    }

    /** In the caller's manner: with an um, with a word said twice. */
    String uttered(String words) {
        if (!manner.hesitates()) {
            return words.strip();
        }
        List<String> said = new ArrayList<>();
        for (String word : words.strip().split("\\s+")) {
            int luck = random.nextInt(12);
            if (luck == 0) {
                said.add(one("um", "uh", "er", "you know", "hmm"));
            }
            if (luck == 1 && !Character.isUpperCase(word.charAt(0))) {
                said.add(word);
            }
            said.add(word);
        }
        return String.join(" ", said);
    }
}

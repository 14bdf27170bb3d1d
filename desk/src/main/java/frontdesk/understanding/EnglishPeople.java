package frontdesk.understanding;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.RuleBook;
import frontdesk.grammar.Value;
import frontdesk.grammar.Value.Companions;
import frontdesk.grammar.Value.People;

/** How many are coming, as English says it: "for four", "the two of us", "me and my wife", "two adults and two kids". */
final class EnglishPeople {
    private static final String PEOPLE =
            "people|persons|person|peoples|guests|guest|diners|pax|seats|seat|covers|heads|humans|folks|adults|adult|ladies|gentlemen|girls|guys|women|men|participants|attendees|seniors|patrons|customers|members|sisters|brothers|cousins|siblings|relatives|neighbors|neighbours|coworkers|chairs";
    private static final String COMPANIONS =
            "kids|kid|children|child|friends|friend|colleagues|colleague|toddlers|toddler|babies|baby|others|other|infants|infant|teenagers|more|daughters|sons|coworkers|parents|boys|girls|adults|guests|people|cousins|siblings|sisters|brothers|grandchildren|relatives";
    private static final String RELATIVE =
            "wife|husband|partner|girlfriend|boyfriend|friend|mother|mom|mum|father|dad|son|daughter|brother|sister|boss|colleague|fiance|fiancee|spouse|baby|child|kid|grandmother|grandma|grandfather|grandpa|mate|coworker|client|aunt|uncle|cousin|toddler|parent|niece|nephew|grandchild|grandson|granddaughter|teenager";

    private EnglishPeople() {}

    static RuleBook rules() {
        var book = new RuleBook();
        counted(book);
        companions(book);
        return book;
    }

    private static void counted(RuleBook book) {
        String place =
                "table|tables|party|group|reservation|booking|seating|dinner|lunch|spot|room|place|places|space|brunch|breakfast";
        book.rule(
                        m -> people(m.number(0)),
                        "<number> " + PEOPLE,
                        "<number> of us|them|you",
                        "the <number> of us",
                        "us <number>",
                        "<number> small|young|big? " + PEOPLE,
                        "<number> in total|all")
                .rule(0.3, m -> people(m.number(0)), "for <number>")
                // The place word is worth no more than "for" alone, so that "a reservation for six in the evening"
                // stays a time.
                .rule(1, m -> people(m.number(0)), place + " for|of <number>")
                .rule(
                        m -> people(m.number(0)),
                        "party|group|family of <number>",
                        "party|group|family of about|around? <number>",
                        "seat|include|only|just <number>",
                        place + " for about|around|maybe|just <number>",
                        "<number> tops|max|maximum")
                .rule(
                        m -> m.value(0),
                        "for about|around|maybe|just|only|roughly? <people>",
                        place + " for|of <people>",
                        "party|group of <people>",
                        "with <people>",
                        "<people> instead of <number>")
                .rule(
                        0.2,
                        m -> people(m.number(0)),
                        "there|there'll will? be <number>",
                        "we|there are <number>",
                        "we're|we'll|we be? <number>",
                        "there's <number>",
                        "we will be <number>",
                        "we'll|will be <number> instead of <number>",
                        "there are|will be? just|only <number>",
                        "party size is|of? <number>")
                .words(
                        new People(1),
                        "just|only me",
                        "myself only?",
                        "on my own",
                        "by myself",
                        "one person",
                        "just myself|one",
                        "only myself",
                        "single person",
                        "alone",
                        "a single person")
                .words(
                        new People(2),
                        "both of us",
                        "a couple of us|people",
                        "the pair of us",
                        "us both",
                        "a married? couple")
                // What a recogniser makes of "for two" and "for four".
                .likely(0.2, new People(2), place + " for to|too")
                .likely(0.2, new People(4), place + " for for|fore", place + " four");
    }

    private static void companions(RuleBook book) {
        String me = "me|myself|i";
        book.words(new Companions(1), "my|our|the|a|his|her|one " + RELATIVE)
                .likely(0.3, new Companions(1), RELATIVE)
                .rule(
                        m -> companions(m.number(0)),
                        "<number> " + COMPANIONS,
                        "my|our|the <number> " + COMPANIONS,
                        "<number> of my|our " + COMPANIONS)
                .words(new Companions(2), "my|our parents|kids|children")
                .rule(
                        m -> companions(m.count(0) + m.count(1)),
                        "<companions> and|plus|with? <companions>",
                        "<companions> and <number>")
                .rule(
                        m -> people(1 + m.count(0)),
                        me + " and|plus <companions>",
                        me + " with? <companions>",
                        "<companions> and|plus " + me,
                        "just|only me and|plus|with <companions>")
                .rule(m -> m.around().countsPeople() ? people(1) : null, "me|myself")
                .rule(m -> people(1 + m.count(0)), "with|bringing <companions>")
                .rule(
                        m -> people(1 + m.count(0)),
                        "<companions> will|are|is accompany|join|joining|accompanying|coming me",
                        "<companions> will be joining|accompanying|with me",
                        "<companions> are|is with me")
                .rule(
                        m -> people(m.count(0) + m.count(1)),
                        "<people> and|plus|with? <companions>",
                        "<people> as well as <companions>")
                .rule(m -> people(m.count(0) + m.count(1)), "<people> and|plus <people>")
                .rule(m -> people(m.count(0)), "for <companions>");
    }

    private static @Nullable Value people(int number) {
        return number < 0 || number > 9_999 ? null : new People(number);
    }

    private static @Nullable Value companions(int number) {
        return number < 1 || number > 999 ? null : new Companions(number);
    }
}

package frontdesk.understanding;

import java.util.List;

import frontdesk.understanding.Meaning.Topic;

/** What English callers ask about. */
final class EnglishTopics {
    private static final Phrases<Topic.Kind> TOPICS = new Phrases<Topic.Kind>()
            .means(
                    Topic.Kind.HOURS,
                    "(?:opening|business|working|open|office|operating|visiting) (?:hours|times?)",
                    "(?:what|which|when)(?: \\w+){0,2} (?:hours|open|close|closing|opening|shut|closed)",
                    "(?:are|is|will|do|does)(?: \\w+){1,2}(?: \\w+)? (?:open|close|closed|shut)(?! (?:table|slot|appointment))",
                    "how late|how early|till when|until when",
                    "(?:last|first) (?:order|orders|seating|appointment of the day)",
                    "(?:your|the) hours",
                    "when(?:'s| is| do| does| are| can)(?: \\w+){0,3} (?:open|close|shut|closing)")
            .means(
                    Topic.Kind.ADDRESS,
                    "where (?:are|is|were) (?:you|the|your|it|this|that)(?! (?:name|email))",
                    "(?:your|the|what|an?) (?:exact )?(?:address|location|directions|post ?code|zip(?: ?code)?)",
                    "where(?:'s| is| are| can| do)(?: \\w+){0,4} (?:located|located at|find you|based|situated)|how (?:do|can|would) (?:i|we) (?:get|find)(?: \\w+){0,2} (?:there|you|here|to you|place)|directions to|which street|how to get there|where are you|located")
            .means(
                    Topic.Kind.PRICE,
                    "how (?:much|expensive|pricey)(?! (?:time|notice|longer|space))",
                    "(?:price|prices|pricing|cost|costs|charge|charges|fee|fees|rate|rates|rates?)(?: list)?",
                    "(?:is|are) (?:it|they) (?:expensive|cheap)|what do you charge")
            .means(
                    Topic.Kind.POLICY,
                    "(?:cancell?ation|deposit|refund|late|no ?show|notice|booking|return|privacy|pet|dress) (?:policy|policies|fees?|charges?|rules?|period|code)",
                    "(?:do|is|are|must|should|would|will)(?: \\w+){0,4} (?:deposit|prepay|pay in advance|pay up front|pay upfront|card details)",
                    "how (?:much|long|far)(?: \\w+){0,2} (?:notice|in advance)|(?:what|what's) (?:happens|if)(?: \\w+){0,4} (?:late|cancel|show up|turn up|miss)|(?:can|could|may) i cancel(?: \\w+){0,3} (?:for free|free of charge|without|later|last minute|at the last)|policy")
            .means(
                    Topic.Kind.DURATION,
                    "how long (?:does|is|will|do|would|are|should|am|can|may)|how (?:much time|many minutes|many hours)|what(?:'s| is) the duration|duration")
            .means(
                    Topic.Kind.SERVICES,
                    "(?:what|which)(?: \\w+){0,2} (?:services?|treatments?|offer|provide|procedures?)|(?:do|does) (?:you|they) (?:offer|do|provide|perform)|(?:your|list of) (?:services|treatments|menu of services)|what can (?:i|you|we) (?:book|do|get)")
            .means(
                    Topic.Kind.AVAILABILITY,
                    "(?:do you|have you|you) (?:have|got|still have)(?: \\w+){0,2} (?:free|available|availability|availabilities|space|room|openings?|slots?|tables?|appointments?|times?|anything)",
                    "(?:do you have|have you got|is there|are there|got|any)(?: \\w+){0,3} (?:anything|something|availability|availabilities|available|free|openings?|slots?|times? available|tables?|appointments?|space)",
                    "(?:anything|something|availability) (?:on|for|at|this|next|tomorrow|today|in|around|free|available|open|earlier|later|after|before|between|tonight)",
                    "(?:what|which|when)(?: \\w+){0,4} (?:available|free|availability|slots?|openings?)",
                    "(?:is|are)(?: \\w+){0,3} (?:available|free|taken|fully booked)(?: .*)?",
                    "what (?:have you got|do you have)|next available|when (?:can|could) (?:i|you|we) (?:come|see|get|have|fit|book|be seen)|how about|what about|fit (?:me|us) in");

    private EnglishTopics() {}

    static List<Topic.Kind> topics(String words) {
        return TOPICS.in(words);
    }

    static boolean asked(String words) {
        return TOPICS.areIn(words);
    }

    /** The words for which each was taken. */
    static List<Phrases.Reason> reasons(String words, Meaning meaning) {
        return TOPICS.reasons(
                words,
                "TOPIC",
                kind -> meaning.topic() != null && meaning.topic().kind() == kind);
    }
}

package frontdesk.understanding;

import java.util.ArrayList;
import java.util.List;

import frontdesk.understanding.Meaning.Intent;

/** What English callers say when they want something done, or take leave. */
final class EnglishIntents {
    private static final String BOOKING =
            "(?:booking|reservation|appointment|visit|table|slot|spot|session|check ?-?up|cleaning|haircut|consultation|meeting)s?";
    private static final String GAP = "(?: [\\w':/]+){0,4}?";

    private static final Phrases<Intent> INTENTS = new Phrases<Intent>()
            .means(
                    Intent.EMERGENCY,
                    "(?<!not an )(?<!no )(?<!not a )emergency(?! (?:appointment|slot|visit|booking|dentist|treatment|contact|exit))",
                    "(?:can't|cannot|can not|can't really) breathe",
                    "(?:difficulty|trouble|hard) breathing",
                    "chest pains?",
                    "unconscious|passed out|collapsed|not responding|having a seizure",
                    "heart attack|having a stroke",
                    "bleeding (?:a lot|heavily|badly|everywhere)|(?:won't|will not|doesn't|can't) stop (?:the )?bleeding|severe bleeding",
                    "knocked out (?:a|my|his|her) tooth|tooth (?:got |was |has been )?knocked out",
                    "suicid\\w+|kill myself",
                    "severe allergic reaction|anaphyla\\w+",
                    "call (?:an ambulance|nine one one|911|999|112)|need an ambulance",
                    "swollen (?:face|throat)|throat is swelling",
                    "overdose|poisoned")
            .means(
                    Intent.CANCEL,
                    "no longer (?:need|want|require|able)|(?:don't|won't|do not|doesn't) (?:need|want|require)(?: [\\w']+){0,4} any ?more|(?:not|n't) (?:needed|necessary|required)(?: any ?more)?",
                    "(?:end|stop|clear|erase|take|remove|delete)(?: [\\w':]+){1,6} (?:off|from|off of) (?:my|the|our) (?:calendar|schedule|diary|books?|list)",
                    "(?:end|drop) (?:my|our|the) " + BOOKING,
                    "cancel\\w*(?! (?:policy|policies|fees?|charges?|terms|rules?|list))",
                    "(?:call off|get rid of|delete|remove|drop|scrap|undo)" + GAP + " " + BOOKING,
                    "(?:can't|cannot|won't be able to|not able to|not going to|unable to|couldn't) (?:make it|come|attend|be there|get there|keep (?:my|our|the) \\w+)",
                    "don't need (?:my|our|the|that) " + BOOKING,
                    "(?:won't|not) (?:be )?coming")
            .means(
                    Intent.MOVE,
                    "(?:change|modify|amend|alter|update|edit|move|adjust|switch)(?: (?:the|my|our|its))?(?: [\\w']+){0,3} (?:date|dates|time|day|number|guests|people|adults|details|duration|arrival|party size|check ?in|check ?out|(?:hotel |room )?booking|reservation|appointment)",
                    "(?:put|add)(?: [\\w']+){1,4} (?:to|under|on) (?:my|our|the) " + BOOKING,
                    "(?:resched\\w+|rearrange|rebook|postpone\\w*|re ?schedule)",
                    "(?:moved?|moving|change|shift|switch|push|bring|alter|modify|amend|update|swap|adjust|edit)" + GAP
                            + " (?:my|our|the|an|a|his|her|their)" + GAP + " " + BOOKING,
                    "(?:move|change|shift|switch|push|bring|alter|modify|amend|adjust) (?:my|our|the) (?:date|time|day|visit|dinner|lunch|reservation|appointment|booking)",
                    "(?:i|we)(?: have|'ve)(?: got)?(?: [\\w']+){0,2} " + BOOKING
                            + "(?: booked)?(?: [\\w']+){0,4} (?:but|and now)",
                    "instead(?: of)?(?: [\\w']+){0,2} (?:i|we)(?: have|'ve)(?: got)? (?:a|an) " + BOOKING,
                    "an? (?:\\w+ )?(?:hour|bit|little) (?:later|earlier)(?: on \\w+)?$",
                    "(?:make|have|put) (?:my|our) " + BOOKING + "(?: [\\w':]+){0,4} (?:instead of|rather than)",
                    "(?:earlier|later|sooner) (?:for|than|with) (?:my|our) " + BOOKING,
                    "(?:can|could) (?:i|we) (?:come|be there|make it|do)(?: [\\w':]+){0,7} instead of",
                    BOOKING + "(?: [\\w']+){0,6} (?:can|could) (?:we|i|you) (?:make|move|do|change|push) (?:it|that)",
                    "make (?:a )?changes? to" + GAP + " " + BOOKING,
                    "(?:move|push|bring|shift|change|switch) (?:it|that|this|us|me) (?:to|back|forward|up|from|until|till)",
                    "(?:booking|reservation|appointment)" + GAP
                            + " (?:changed|moved|shifted|pushed|altered|rescheduled)")
            .means(
                    Intent.LOOK_UP,
                    "(?:confirm|check|verify|make sure|double check|see)(?: that| if| whether| on)?(?: [\\w']+){0,3} (?:have|has|is|are|made|got)(?: [\\w':]+){0,4} "
                            + BOOKING,
                    "do (?:i|we) (?:still )?have(?: [\\w':]+){0,3} " + BOOKING,
                    "(?:is|was) (?:my|our)(?: [\\w':]+){0,4} " + BOOKING
                            + "(?: [\\w':]+){0,6} (?:confirmed|valid|set|there|booked|active|in the system)",
                    "(?:confirm|check|verify|make sure) (?:of |on )?(?:my|our)(?: [\\w':]+){0,4} " + BOOKING,
                    "(?:my|our) " + BOOKING + "(?: [\\w':]+){0,8} (?:confirmed|is still set)",
                    "(?:when|what time|what day|which day|where) (?:is|was|are|'s) (?:my|our)" + GAP + " " + BOOKING,
                    "(?:check|confirm|look up|find|verify|see|view) (?:on )?(?:my|our|an existing|the details of my|the status of my)"
                            + GAP + " " + BOOKING,
                    "do i have (?:a|an|any) " + BOOKING,
                    "(?:when|what time|what day) (?:my|our) " + BOOKING + " (?:is|was)",
                    "(?:when|what time|what day)(?: exactly)? (?:was|is) (?:it|that)(?: again)?$",
                    "what time (?:am i|are we) (?:booked?|coming|due)",
                    "(?:when|what time) (?:is|was) (?:my|our)$",
                    "(?:am i|are we) (?:still )?booked",
                    "when (?:am i|are we) (?:booked|due|coming)")
            .means(
                    Intent.WAITING_LIST,
                    "wait(?:ing)? ?list|cancell?ation list|stand ?by list",
                    "(?:let|text|tell|notify|call) me (?:know )?(?:if|when|should|as soon as)(?: \\w+){0,4} (?:opens?|free|frees|comes?|cancels?|becomes?|available|drops?)(?: \\w+){0,2}")
            .means(
                    Intent.CALL_BACK,
                    "call (?:me|us) back|ring (?:me|us) back|phone me back|callback|call back later|give (?:me|us) a (?:call|ring) (?:back|later)|(?:can|could) (?:someone|somebody|you) (?:call|ring|phone) (?:me|us)")
            .means(
                    Intent.LEAVE_MESSAGE,
                    "running (?:a (?:bit|little) |[\\w]+ minutes )?late|(?:stuck|caught) in traffic",
                    "(?:leave|take|pass on|give (?:him|her|them)) (?:a|the|my)? ?(?:voice ?)?message|pass (?:it|this|that) on to|let (?:him|her|them|the \\w+) know (?:that )?")
            .means(
                    Intent.PERSON,
                    "(?:speak|talk|chat|put me through|connect me|transfer me|get me|get through|pass me|switch me)(?: \\w+){0,2}? (?:to|with|on to|onto)? ?(?:a|an|the|some|your|another)? ?(?:real |actual |live |human )?(?:person|human|human being|someone|somebody|anyone|anybody|agent|operator|manager|owner|receptionist|representative|rep|staff|colleague|member of staff|assistant|supervisor|reception|front desk|advisor|host|hostess|doctor|boss)",
                    "(?:real|actual|live) (?:person|human|agent)",
                    "(?:a )?(?:human|person|operator|agent|representative|receptionist) please",
                    "(?:operator|representative|receptionist)",
                    "is (?:there )?(?:anyone|someone|anybody|somebody) (?:there|i can (?:speak|talk))",
                    "(?:is|are) (?:the |your )?(?:manager|owner|boss|chef|receptionist)(?: \\w+)? (?:there|in|around|available|about)",
                    "(?:can|could|may) (?:i|we) (?:just )?(?:speak|talk) (?:to|with) (?!you\\b|about\\b)\\w+(?: \\w+)?(?: please)?$",
                    "(?:me|us) through to(?: an?| the)? \\w+",
                    "(?:put|transfer) me (?:through|over)",
                    "(?:don't|do not) want to (?:talk|speak) to (?:a )?(?:machine|robot|bot|computer)",
                    "^(?:human|person|agent|staff|manager)$")
            .means(
                    Intent.START_OVER,
                    "forget (?:it|about it|that)|^(?:please )?(?:stop|quit|halt|abort)(?: (?:it|that|please))?$",
                    "start (?:over|again|from the (?:start|beginning|top))|begin again|forget (?:all (?:of )?that|everything|it all)|let's (?:start|begin) (?:over|again)|from the (?:top|beginning)|scratch (?:all )?that all")
            .means(
                    Intent.REPEAT,
                    "(?:say|said|ask|tell|mention)(?: [\\w']+){0,4} (?:again|once more)|(?:please|you|that|need it|would like it) repeat(?:ed)?|repeat (?:what|your)|restate|what (?:was|did)(?: [\\w']+){0,4} (?:say|said|mention|question)|tell me what you (?:just )?said|(?:hear|know) (?:that |it )?again",
                    "pardon(?: me)?|come again|say (?:that |it )?(?:again|once more|one more time)|(?:can|could|would) you (?:please )?(?:repeat|say)(?: \\w+){0,2}(?: again)?|repeat (?:that|it|please|yourself|again|the)|^repeat$|(?:didn't|did not|couldn't|can't|don't) (?:quite )?(?:catch|hear|get|understand)(?: (?:that|you|what you said|it))?|what (?:was|is) that(?: again)?$|^(?:sorry )?what$|what did you (?:just )?say|excuse me what|one more time|i missed that|^sorry$|i beg your pardon|^huh$|speak (?:up|louder|slower|more slowly)|slow down|^(?:sorry )?(?:come )?again$")
            .means(
                    Intent.WAIT,
                    "(?:hold|hang) on|(?:wait|give me|just) (?:a|one) (?:moment|second|minute|sec|min)|^(?:just )?(?:one|a) (?:moment|second|minute|sec)|bear with me|let me (?:check|see|think|look|find|get)|hold the line|^wait$|just a (?:moment|second|minute|sec)|one (?:moment|second|sec)$")
            .means(
                    Intent.BOOK,
                    "(?:book|reserve|schedule|arrange|make|set up|set|get|have|need|want|like|looking for|take|fix|place|create|do|after|grab|organi[sz]e|secure)(?: [\\w':/]+){0,5}? (?:a|an|another|the|some|new|two|three)?(?: [\\w':/]+){0,2}? ?"
                            + BOOKING,
                    "(?:i'd like|i would like|i want|i need|can i|could i|can we|could we|may i|we'd like|we want|i wanna|we would like|like|want|need|wish|trying|hoping|looking|help me|please|to) (?:to )?(?:book|reserve|schedule)",
                    "^(?:please )?(?:book|reserve|schedule)",
                    "book (?:me|us|a|an|in|for|it|that|him|her|my|one)",
                    "(?:table|reservation|booking|appointment|party) (?:for|of) ",
                    "^(?:a )?(?:table|booking|reservation|appointment)$",
                    "(?:come|get|squeeze|fit|pop|bring|slot|pencil)(?: (?:me|us|him|her|my \\w+))? in(?: (?:for|on|at|to|this|next|tomorrow|today|with|sometime))",
                    "(?:need|want|like|have|get|got) to (?:see|be seen by|visit|get in to see) (?:a |an |the |my |dr |doctor )",
                    "(?:see|be seen by) (?:a|the|doctor|dr)",
                    "i (?:need|want|would like|'d like) (?:a|an) ",
                    "i'd like (?:a|an) ",
                    "(?:reserve|book)(?: \\w+){0,3} (?:table|seats?|spots?|places?)",
                    "dine (?:in|with|at)|eat at",
                    "do you have (?:a|any) (?:table|appointment|slot|opening)s?",
                    "(?:is there|are there|got|have you got|do you have|have you) any(?:thing)?(?: \\w+){0,3} (?:free|available|open|slots?|appointments?|tables?|openings?|space|room|spaces)")
            .means(
                    Intent.GOODBYE,
                    "(?:nice|good|great|pleasant|lovely|pleasure)(?: to)? (?:speak|speaking|chat|chatting|talk|talking|convers|meet)\\w*(?: (?:with|to))? ?(?:you)?",
                    "(?:i|we) (?:need|have|got|gotta|must|should|better)(?: to| got to)? (?:go|get going|run|leave)(?: now)?$|i'll be (?:leaving|going|off)|i'm (?:out of here|off now)|talk (?:to you )?(?:later|soon)|we'll talk later|adios|ciao|take it easy|fair ?well",
                    "(?:good ?bye|bye(?: ?bye)?|see (?:you|ya)(?: (?:soon|then|later|there|tomorrow))?|take care|farewell|so long|cheerio|catch you later|talk to you (?:later|soon)|have a (?:good|nice|great|lovely|wonderful) (?:day|one|evening|night|weekend|afternoon|rest))",
                    "(?:that's|that is|that'll be|that will be|that would be|this is|it's|that was) (?:all|it|everything)(?! \\w* (?:available|you have))",
                    "nothing (?:else|more)",
                    "i'm (?:all )?(?:done|finished|good)(?: thanks| thank you)?$",
                    "^(?:no )?(?:all good|we're done|we're good)")
            .means(
                    Intent.THANKS,
                    "thanks?(?: you)?(?: (?:so|very) much| a lot)?|cheers|appreciate[ds]?|^ta$|thx|thankful|grateful|much obliged|gracias|merci|(?:a|so much|such a|of) (?:great |big |real )?help$|you're the best|i owe you|(?:very|so|most|really|been) (?:helpful|kind)")
            .means(
                    Intent.GREETING,
                    "hello|hi|hey|hiya|good (?:morning|afternoon|evening)|howdy|greetings|hi there|how (?:are|have|'ve|is|goes)(?: \\w+){0,2} (?:you|it|things|life|everything)(?: (?:been|going|doing|today|with you))*$|how(?:'s|'ve| is| are| have) (?:it|life|things|everything|you|your day)(?: (?:been|going|doing|today|treating you))*|what'?s (?:up|going on)|is everything (?:ok|okay|alright|going)|bonjour|hola");

    private static final Phrases<Intent> DANGERS = INTENTS.of(Intent.EMERGENCY);

    private EnglishIntents() {}

    static List<Intent> intents(String words) {
        var intents = new ArrayList<>(INTENTS.in(words));
        intents.addAll(EnglishTroubles.intents(words));
        if (words.startsWith("how long")) {
            // "How long can we have the table" asks for none.
            intents.remove(Intent.BOOK);
        }
        if (intents.contains(Intent.LANGUAGE)) {
            // "Change the language" changes no booking.
            intents.remove(Intent.MOVE);
            intents.remove(Intent.BOOK);
        }
        return intents;
    }

    /** Whether the words want or ask for anything. */
    static boolean request(String words) {
        return INTENTS.areIn(words)
                || EnglishTopics.asked(words)
                || !EnglishTroubles.intents(words).isEmpty();
    }

    static boolean tellOfDanger(String words) {
        return DANGERS.areIn(words);
    }

    /** The words for which each part of a meaning was taken. */
    static List<Phrases.Reason> reasons(String words, Meaning meaning) {
        var reasons = new ArrayList<Phrases.Reason>();
        reasons.addAll(INTENTS.reasons(words, "INTENT", meaning::wants));
        reasons.addAll(EnglishTroubles.reasons(words, meaning));
        reasons.addAll(EnglishAnswers.reasons(words, meaning));
        reasons.addAll(EnglishTopics.reasons(words, meaning));
        return reasons;
    }
}

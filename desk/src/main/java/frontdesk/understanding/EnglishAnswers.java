package frontdesk.understanding;

import java.util.ArrayList;
import java.util.List;

import frontdesk.understanding.Meaning.Answer;
import frontdesk.understanding.Meaning.Change;

/** What English callers say to what was asked or put to them: yes, no, either, or something else than that. */
final class EnglishAnswers {
    private static final Phrases<Answer> ANSWERS = new Phrases<Answer>()
            .means(
                    Answer.EITHER,
                    "(?:do not|don't|dont|didn't) (?:really |actually )?know|dunno|no (?:earthly )?idea|(?:not|n't|haven't) (?:a|the) (?:clue|foggiest)|(?:a|any) clue|not (?:\\w+ )?(?:sure|certain)|im not (?:sure|certain)|(?:can't|cannot) (?:tell|decide|say|make up my mind)|(?:have|need|let me|want) (?:to )?think|(?:could|might) be|possibly|a possibility|either or",
                    "(?:i )?(?:don't|do not|doesn't) (?:really )?(?:mind|care|matter)",
                    "(?:either|any|both|whichever|whatever)(?: (?:one|of them|of those|time|day|one of them|is|works|will|would))?(?: (?:is|would be|will be|are|works|do))?(?: (?:fine|ok|okay|good|best|works?))?$",
                    "no preference|up to you|you (?:choose|decide|pick)|doesn't matter|not fussed|not bothered|i'm (?:easy|flexible|open)|maybe|perhaps|not sure|i guess|any ?time(?: is (?:fine|good|ok|okay))?$|any ?(?:one|body)(?: is (?:fine|good|ok|okay))?$|whenever(?: (?:you|is|suits)[\\w ]*)?$")
            .means(
                    Answer.NO,
                    "(?:definitely|certainly|probably|absolutely|of course|i think|i guess|maybe|rather|obviously|surely) not",
                    "(?:is|it's|that's|be|was|totally|completely|definitely|say|answer)(?: \\w+){0,2} (?:false|untrue)|^false|not true",
                    "i (?:don't|do not|don’t) (?:think|believe)(?: \\w+)*",
                    "(?:hard|say|hell|be a|heck|answer is|definite|firm) no",
                    "^(?:oh )?(?:no|nope|nah|nay|negative|naw|uh uh)(?! (?:problem|worries|preference|idea|one))",
                    "not (?:really|quite|that|this|exactly|right|correct|at all|today|now|anymore|good|possible|interested)",
                    "(?:i'd|i would|we'd) (?:rather|prefer) not",
                    "(?:that|it|this|those|they|none|neither)(?:'s| is|'re| are)? (?:not|isn't|doesn't|don't|won't|wouldn't|aren't)",
                    "(?:that's|it's|that is|it is) (?:wrong|incorrect|not|too (?:early|late|soon|far|long|expensive|much))",
                    "(?:wrong|incorrect)$",
                    "(?:doesn't|don't|won't|wouldn't|does not|do not|will not) (?:work|suit|fit|do|want|like|think so|need)",
                    "(?:none|neither)(?: of)?",
                    "^don't|never ?mind|no thanks?|no thank you",
                    "can't (?:do|make) (?:that|it|those|any)",
                    "(?:too|bit) (?:early|late)",
                    "i don't (?:think so|want|like|need|have)",
                    "absolutely not|certainly not|of course not|not (?:anymore|any more)",
                    "no$")
            .means(
                    Answer.YES,
                    "(?:is|it's|its|that's|thats|seems|very|say|answer)(?: (?:a|an|so|very|much|the|for|sure|is|just|completely|totally|absolutely|definitely))* (?:true|truth|affirmative|positive|correct)|^(?:positive|yeap|yuppers|for sure)|i (?:can |do |completely |totally |fully )?(?:agree|confirm)(?! (?:my|the|that i))|statement (?:is|was) (?:true|correct)|(?:said|say) is (?:true|correct|right)",
                    "^(?:oh |well |okay |ok |and |um )*(?:yes|yeah|yep|yup|yea|ya|yah|aye|sure|certainly|definitely|absolutely|affirmative|correct|right|exactly|indeed|of course|ok|okay|okey|alright|all right|fine|perfect|great|good|lovely|wonderful|excellent|brilliant|awesome|fantastic|cool|please do|go ahead|why not|uh huh|uhuh|you bet|by all means|super|nice|gladly|true|deal|agreed|mhm|totally)(?! (?:morning|afternoon|evening|night|bye|day))",
                    "(?:yes|yeah|yep|yup)",
                    "(?:that|it|this|which|those|everything|all|one|time|[0-9:]+|am|pm|oclock)(?:'s|'ll| is| was| will| would|'d| all)?(?: be| do| just| really| also| all)? (?:works?|fine|good|great|perfect|ok|okay|suits?|right|correct|ideal|lovely|wonderful|true|brilliant|excellent|awesome|sounds|fits|alright)(?! (?:for (?:tomorrow|today)|time|day))",
                    "(?:that|it|this)(?:'ll| will) do",
                    "^(?:\\w+ )?ahea\\w?(?: please)?$",
                    "(?:sounds|looks|seems) (?:good|great|perfect|fine|right|lovely|like a plan|ok|okay|wonderful|excellent|correct|alright|amazing|nice)",
                    "(?:works|suits|fine|good|perfect|great|okay|ok|fits) (?:for|with|by) (?:me|us)",
                    "(?:^|yes |yeah )(?:use )?(?:this|that|the same|same|my current) number(?: is| i'm| works|$)",
                    "the (?:one|number)(?: that)? (?:i'm|i am|we're) (?:calling|ringing|phoning)|the same number",
                    "(?:go|please go) (?:ahead|for it|on)|^(?:yes )?do$|please do|let's do (?:it|that|this)|(?:i'll|we'll|i will|i'd like to|let me|i'd) (?:take|have|go (?:for|with)|do) (?:it|that|this|the|one)",
                    "(?:book|confirm|do|take|reserve) (?:it|that|this)(?: one)?(?: please)?$|of course|no (?:problem|worries)|i do$|it is$|that's (?:right|correct|it|the one|me|fine|great|perfect)|you got it|you're right|i think so|i am$|(?:we|i) (?:would|do|will|can|are)$|i'd (?:love|like) (?:that|to)$");

    private static final Phrases<Change> CHANGES = new Phrases<Change>()
            .means(Change.EARLIER, "earlier|sooner|before that|too late|(?:bit|little) late")
            .means(Change.LATER, "later(?! (?:this|today|in|on|tonight|one))|after that|too early|(?:bit|little) early")
            .means(
                    Change.OTHER_DAY,
                    "(?:another|other|different|some other|alternative|any other) (?:day|date)s?|(?:what|how) about (?:another|a different) day|(?:day|date) (?:doesn't|does not|won't) work|not (?:on )?that day")
            .means(
                    Change.OTHER_PERSON,
                    "(?:some(?:one|body)|any(?:one|body)) else|(?:another|different|other) (?:person|doctor|dentist|stylist|barber|therapist|hygienist|hairdresser|provider)")
            .means(
                    Change.OTHER,
                    "(?:what|anything|something|nothing|what's) (?:else|other|different)(?! (?:i can|can i|would|please|thanks|thank|that'll))|(?:any|some|what|the|other|have) (?:others?|other (?:times?|options?|slots?|availability|appointments?)|alternatives?)|(?:another|different|alternative|new) (?:time|slot|option|hour|one)s?|else (?:is there|do you have|have you got|is available)|(?:what|any) (?:other )?(?:options|choices)|none of (?:those|them|these)|neither");

    private EnglishAnswers() {}

    static List<Answer> answers(String words) {
        return ANSWERS.in(words);
    }

    static List<Change> changes(String words) {
        return CHANGES.in(words);
    }

    /** The words for which each was taken. */
    static List<Phrases.Reason> reasons(String words, Meaning meaning) {
        var reasons = new ArrayList<Phrases.Reason>();
        reasons.addAll(ANSWERS.reasons(words, "ANSWER", answer -> answer == meaning.answer()));
        reasons.addAll(CHANGES.reasons(words, "CHANGE", change -> change == meaning.change()));
        return reasons;
    }
}

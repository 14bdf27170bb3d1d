package frontdesk.understanding;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Language;
import frontdesk.understanding.Meaning.Intent;

/** What English callers say when something is amiss between them and us: a complaint, a wrong number, another language, too fast. */
final class EnglishTroubles {
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("english", "en"),
            Map.entry("spanish", "es"),
            Map.entry("espanol", "es"),
            Map.entry("español", "es"),
            Map.entry("french", "fr"),
            Map.entry("francais", "fr"),
            Map.entry("français", "fr"),
            Map.entry("german", "de"),
            Map.entry("deutsch", "de"),
            Map.entry("italian", "it"),
            Map.entry("italiano", "it"),
            Map.entry("portuguese", "pt"),
            Map.entry("hindi", "hi"),
            Map.entry("dutch", "nl"),
            Map.entry("polish", "pl"),
            Map.entry("russian", "ru"),
            Map.entry("turkish", "tr"),
            Map.entry("arabic", "ar"),
            Map.entry("urdu", "ur"),
            Map.entry("chinese", "zh"),
            Map.entry("mandarin", "zh"),
            Map.entry("cantonese", "yue"),
            Map.entry("japanese", "ja"),
            Map.entry("korean", "ko"),
            Map.entry("vietnamese", "vi"),
            Map.entry("swedish", "sv"),
            Map.entry("latin", "la"),
            Map.entry("greek", "el"));
    private static final String NAME = "(?:" + String.join("|", TAGS.keySet()) + ")";
    private static final String TONGUE = "(?:language|" + NAME + ")";

    private static final Phrases<Intent> WAYS = new Phrases<Intent>()
            .means(
                    Intent.COMPLAINT,
                    "complain(?:t|ts|ing)?(?! (?:of|about) (?:pain|tooth))|(?:not|very|really|extremely) (?:happy|satisfied|unhappy|disappointed|dissatisfied) with (?:the|your|my|our)",
                    "(?:unacceptable|disgusting|a disgrace|disgraceful|terrible (?:service|experience)|(?:rude|awful) (?:to|waiter|staff|service))",
                    "(?:complain|complaint|complaints|complaining)",
                    "(?:terrible|awful|appalling|disgusting|dreadful|shocking|horrible|disgraceful|unacceptable|poor|rude|bad) (?:service|experience|food|meal|treatment|haircut|staff|customer service)",
                    "(?:this|that|it|which)(?:'s| is| was) (?:\\w+ )?(?:unacceptable|outrageous|ridiculous|a disgrace|disgraceful|a joke|not good enough|appalling)",
                    "(?:very|really|so|extremely|quite) (?:unhappy|disappointed|upset|dissatisfied|annoyed|angry|cross) (?:with|about|by|at)",
                    "(?:not|n't) (?:at all )?(?:happy|satisfied|pleased) with (?:the|my|your|how|what|that)",
                    "(?:lost|forgot|messed up|double booked|screwed up) (?:my|our) (?:booking|reservation|appointment|table)",
                    "(?:want|like|demand|need|get) (?:a |my )(?:refund|money back)",
                    "(?:second|third) time (?:that )?(?:this|you)")
            .means(
                    Intent.WRONG_NUMBER,
                    "wrong (?:phone )?number",
                    "(?:is this|have i reached|am i (?:through to|speaking to))(?: the)? (?:\\w+ )?(?:bank|pizza place|pharmacy|police|post office|taxi|hospital|library|school|cinema|hotel)",
                    "(?:dialled|dialed|called) the wrong|must have (?:misdialled|misdialed|the wrong)",
                    "wrong (?:number|person|place|extension)|misdial\\w*|dialled (?:the )?wrong|dialed (?:the )?wrong",
                    "(?:isn't|is not|not) (?:this|that)? ?(?:the )?(?:number (?:i|for)|place i wanted)",
                    "(?:meant|trying|wanted) to (?:call|ring|phone|reach|dial) (?:some|another|a different)(?:one|body|where)?(?: \\w+)? ?(?:else|number|place|business)")
            .means(
                    Intent.SPAM,
                    "(?:calling|call) (?:you )?(?:about|regarding|concerning) your (?:\\w+ ){0,3}(?:contract|listing|warranty|website|energy|electricity|broadband|google|insurance (?:quote|plan)|business loan)",
                    "save (?:you|your business)(?: \\w+){0,3} money|special offer for (?:you|your business)|(?:search engine|seo|google) (?:ranking|listing|optimi[sz]ation)",
                    "(?:business|merchant) (?:loan|funding|cash advance)|car'?s extended warranty|lower your (?:energy|electricity|phone) bill|press (?:one|1) to (?:speak|talk|claim)",
                    "(?:car'?s?|vehicle'?s?|auto) (?:extended )?warranty",
                    "(?:search engine|google|seo|website) (?:ranking|rankings|optimi[sz]ation|listing|services)",
                    "(?:merchant|card|payment) (?:services|processing)(?: \\w+)* (?:rates?|offer|save|lower)",
                    "(?:lower|reduce|save (?:you )?(?:money )?on) (?:your )?(?:energy|electricity|electric|gas|phone|insurance|credit card|business) (?:bills?|rates?|costs?|bill)",
                    "(?:business|small business|working capital) (?:loan|funding|financing|finance)",
                    "(?:you(?:'ve| have) (?:won|been selected|been chosen|been pre ?approved)|press (?:one|1) (?:to|for|now)|claim your (?:free )?(?:prize|gift|reward))",
                    "(?:speak|talk) (?:to|with) the (?:business owner|person (?:in charge|responsible|who handles)|decision maker)",
                    "special (?:promotional )?offer for (?:your )?(?:business|restaurant|company)|(?:calling|call) (?:from|on behalf of)(?: \\w+){1,4} about your (?:google|listing|energy|insurance|website|bill)",
                    "limited time offer|this is not a sales call|google business (?:listing|profile)|final notice")
            .means(
                    Intent.SLOWER,
                    "(?:slow (?:down|it down)|(?:speak|talk|go|say (?:it|that)|say)(?: \\w+){0,3} (?:slower|more slowly|slowly)|(?:too|so|very|a bit) (?:fast|quick(?:ly)?)(?! as)|not so fast|slower|more slowly)")
            .means(
                    Intent.LANGUAGE,
                    "(?:do|does|can|could|would|will|may|is there|are there)(?: \\w+){0,4} (?:speak|speaks|talk|understand|know|use)(?: \\w+){0,3} "
                            + NAME,
                    "(?:speak|talk|talking|speaking|answer|respond|reply|continue|go on|converse|communicate|answers|responses|understand|language)(?: \\w+){0,6} (?:in|to|using|with|only in) (?:the )?"
                            + NAME + "(?: language)?",
                    "(?:switch|change|swap|set|turn|alter|convert|go|move|put|adjust|modify)(?: [\\w']+){0,6} (?:to|into|in) (?:\\w+ )?"
                            + NAME,
                    "(?:switch|change|swap|set|alter|use|adjust|modify|select|choose|pick)(?: [\\w']+){0,5} (?:language|languages|speaking)(?: (?:choice|setting|settings))?",
                    "(?:in|habla|parla|parle|parlez|sprechen|hablas?) (?:vous |sie |usted )?" + NAME
                            + "(?: please| por favor)?$",
                    "(?:another|different|other) language|(?:my|better|no|little|not much|not good|don't speak) (?:\\w+ )?english|"
                            + NAME + " (?:please|speaker|speaking)",
                    "^" + NAME + "(?: please)?$",
                    "language(?: [\\w']+){0,5} " + TONGUE);
    private static final Pattern NAMED = Pattern.compile("\\b(?<!my )(?<!from )(?<!of )(" + NAME + ")\\b");

    private EnglishTroubles() {}

    static List<Intent> intents(String words) {
        return WAYS.in(words);
    }

    static List<Phrases.Reason> reasons(String words, Meaning meaning) {
        return WAYS.reasons(words, "INTENT", meaning::wants);
    }

    /** The language that is asked for: the last that is named. */
    static @Nullable Language language(String words) {
        Matcher named = NAMED.matcher(words);
        String last = null;
        while (named.find()) {
            boolean left = words.substring(0, named.start())
                    .matches(".*\\b(?:instead of|rather than|not|no|little|much|than) $");
            last = left ? last : named.group(1);
        }
        return last == null ? null : new Language(TAGS.getOrDefault(last, "en"));
    }
}

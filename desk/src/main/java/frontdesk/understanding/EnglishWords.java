package frontdesk.understanding;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words of English that carry no meaning of their own here: fillers, and the common words that are nobody's name. */
final class EnglishWords {
    /** Said while thinking. */
    static final Set<String> FILLERS =
            words("um uh uhm umm er erm err hmm hm mm ah eh please kindly basically literally");

    /** What a contraction is called that lost its apostrophe, where it is no other word. */
    static final Map<String, String> CONTRACTIONS = words(
                    "can't don't won't didn't doesn't isn't aren't wasn't couldn't wouldn't haven't hasn't shouldn't i'm i've that's what's where's when's how's there's they're you're")
            .stream()
            .collect(Collectors.toUnmodifiableMap(word -> word.replace("'", ""), word -> word));

    /** What turns over something said before. */
    static final Cues CUES = new Cues(
            Pattern.compile("\\b(?:no|nope|nah|sorry|actually|wait|rather|instead|oops|correction|scratch|i mean)\\b"
                    + "|(?<!to |n't |cannot )make (?:it|that)$"),
            Pattern.compile(
                    "(?:^|\\s)(?:not|but|except|can't do|cannot do|can't make|couldn't do|instead of|rather than)$"),
            Pattern.compile("(?:doesn't|does not|won't|isn't|is no|is not|is out)\\b"),
            Pattern.compile("last|family|surname"));

    /** Names that months and days have as well. */
    static final Set<String> OF_DATES = words(
            "april may june august jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun");

    /** Never a name, a service or a telling word of a question. */
    static final Set<String> COMMON = words("""
            a an the double triple this that that's these those it its it's is isn't was wasn't are aren't be been being am i i'm i'd i'll i've me my mine you
            your you're we we're we'd we'll our us they them their he she his her him who whom what what's when when's where where's which
            why how how's do don't does doesn't did didn't done can can't could couldn't will won't would wouldn't shall should shouldn't
            might must have haven't has hasn't had having get got getting give gives go going gone goes come coming make makes making
            take takes taking need needs want wants like likes love see seen say says said tell told ask asking speak speaking talk talking call
            calling called book booked booking bookings reserve reserved reservation reservations appointment appointments table tables
            schedule cancel cancelled change move moved for of to too on in at by from with without about around into over under after
            before until till between and or but if so not no yes yeah yep ok okay sure fine good great nice right alright well just only
            also then than there there's here please thanks thank sorry hello hi hey bye goodbye good-bye um uh er erm oh ah hmm any some
            all both each every other another one's first last next today tonight tomorrow morning afternoon evening night noon midnight
            day days week weeks month months year years hour hours minute minutes time times am pm oclock half quarter past monday tuesday
            wednesday thursday friday saturday sunday january february march july september october november december people
            persons person guests adults kids children party group name names number phone spell spelled spelt perfect perfectly possible
            available availability free open opens close closes closed much many cost costs price let let's actually really maybe perhaps
            wait stop hold moment second later earlier sooner soon new old same different more less very again still already now up out off
            anything something nothing everything anyone someone cool lovely wonderful awesome correct wrong works work okey think know mean
            sounds guess suppose wondering looking hoping trying calling because interested able afraid done ready back home me myself
            put use using used rather prefer number's spelling mean told write wrote case actually everybody nobody thankyou incorrect wanted eating alone allowed restaurant dentist doctor cut whatever whenever either neither none enough quite pretty little lot bit kind sort thing things way looking planning
            """);

    private EnglishWords() {}

    private static Set<String> words(String text) {
        return Stream.of(text.trim().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}

package frontdesk.quality;

import java.util.List;
import java.util.Locale;

import frontdesk.business.Business;
import frontdesk.journal.Turn;
import frontdesk.wording.Tongue;

/**
 * Words by which it is known what an agent did, in the languages of a business, whoever the agent is.
 *
 * @param words in lower case
 */
record Telltale(List<String> words) {
    /** @param entry of each language's file: {@code judged.repair} */
    static Telltale of(Business business, String entry) {
        return new Telltale(business.languages().stream()
                .flatMap(language -> Tongue.of(language).asked(entry).stream())
                .map(Telltale::plain)
                .toList());
    }

    boolean isIn(Turn turn) {
        String said = plain(turn.text());
        return words.stream().anyMatch(said::contains);
    }

    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    /** What a turn ends with, as what is asked does. */
    static String lastSentence(String text) {
        String[] sentences = text.strip().split("(?<=[.!?।])\\s+");
        return sentences[sentences.length - 1];
    }
}

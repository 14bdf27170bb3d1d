package frontdesk.grammar;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What the words of an utterance may lean on: "tomorrow" on the moment, "half an hour later" on what was offered last.
 *
 * @param now the moment of the utterance on the clock of the place
 * @param offered the times just offered, in the order they were said
 * @param region the country whose customs are assumed, by its ISO 3166 code
 * @param monthFirst whether "3/12" is the twelfth of March
 * @param countsPeople whether the speaker was just asked how many are coming, so that "me" is one
 */
public record Scene(
        LocalDateTime now, List<LocalDateTime> offered, String region, boolean monthFirst, boolean countsPeople) {}

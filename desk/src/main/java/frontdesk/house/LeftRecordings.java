package frontdesk.house;

import java.net.URI;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import frontdesk.audio.Frame;
import frontdesk.audio.Wav;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.followup.FollowUp;
import frontdesk.followup.FollowUps;
import frontdesk.followup.RecordingLeft;

/**
 * Has voicemail that a carrier recorded put into words by the ears of its business: they stand before the address of the sound, where any are heard.
 *
 * @param fetch a recording's WAV file; throws {@link frontdesk.kernel.OutsideTrouble} where it cannot be had
 * @param ears the words of a sound, or blank
 */
record LeftRecordings(
        Businesses businesses,
        FollowUps followUps,
        Function<URI, byte[]> fetch,
        BiFunction<Business, List<Frame>, String> ears) {

    /** Told twice, it is written once. */
    void hear(RecordingLeft left) {
        Business business = businesses.find(left.business()).orElse(null);
        FollowUp followUp = followUps.find(left.business(), left.followUp()).orElse(null);
        if (business == null || followUp == null) {
            return;
        }
        byte[] file = fetch.apply(URI.create(left.recording() + ".wav"));
        String words = ears.apply(business, Wav.read(file).frames()).strip();
        if (!words.isEmpty() && !followUp.words().startsWith(words)) {
            followUps.heard(left.business(), left.followUp(), words + " " + followUp.words());
        }
    }
}

package frontdesk.house;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.audio.SoundFile;
import frontdesk.business.Business;
import frontdesk.followup.FollowUp;
import frontdesk.followup.FollowUps;
import frontdesk.followup.RecordingLeft;
import frontdesk.journal.CallEntry;
import frontdesk.kernel.CallId;
import frontdesk.kernel.CallerId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.wire.LeftMessage;
import frontdesk.reception.Summaries;

/**
 * Voicemail that carriers have recorded: like any other, told to the owner at once with its length and its place, and then put into words by the ears of
 * its business. They stand before the place, where any are heard.
 */
final class LeftRecordings {
    private final Rooms rooms;
    private final BiFunction<Business, List<Frame>, String> ears;
    private final Summaries summaries;
    private final Map<String, Function<URI, byte[]>> carriers = new ConcurrentHashMap<>();

    /** @param ears the words of a sound, or blank */
    LeftRecordings(Rooms rooms, BiFunction<Business, List<Frame>, String> ears, Summaries summaries) {
        this.rooms = rooms;
        this.ears = ears;
        this.summaries = summaries;
    }

    /** @param fetch a recording's file; throws {@link OutsideTrouble} where it cannot be had */
    void from(String carrier, Function<URI, byte[]> fetch) {
        carriers.put(carrier, fetch);
    }

    /** Told twice, it is kept once. */
    void keep(String carrier, LeftMessage left) {
        CallEntry call = rooms.journal()
                .callByCarrierName(left.business(), left.callName())
                .orElse(null);
        CallId id = call == null ? null : call.started().call();
        boolean kept = id != null
                && rooms.followUps().of(left.business(), id).stream()
                        .anyMatch(one -> one.words().contains(left.place()));
        if (!kept) {
            String length = left.lasting().isZero()
                    ? ""
                    : "(%d s) ".formatted(left.lasting().toSeconds());
            var asked =
                    new FollowUps.Asked(FollowUp.Kind.VOICEMAIL, null, caller(left, call), length + left.place(), null);
            rooms.followUps().note(left.business(), id, asked, left.sound(), carrier);
        }
    }

    private static @Nullable PhoneNumber caller(LeftMessage left, @Nullable CallEntry call) {
        if (left.from() != null || call == null || call.started().from() == null) {
            return left.from();
        }
        return CallerId.read(call.started().from()).orElse(null);
    }

    /** Told twice, it is written once. */
    void hear(RecordingLeft left) {
        Business business = rooms.businesses().find(left.business()).orElse(null);
        FollowUp followUp =
                rooms.followUps().find(left.business(), left.followUp()).orElse(null);
        if (business == null || followUp == null) {
            return;
        }
        String words =
                ears.apply(business, SoundFile.read(fetched(left)).frames()).strip();
        if (!words.isEmpty() && !followUp.words().startsWith(words)) {
            String summary = summaries.of(business, words);
            rooms.followUps().heard(left.business(), left.followUp(), words + " " + followUp.words(), summary);
        }
    }

    private byte[] fetched(RecordingLeft left) {
        Function<URI, byte[]> fetch = carriers.get(left.carrier());
        if (fetch == null) {
            throw OutsideTrouble.lasting(left.carrier(), "it is not connected any more");
        }
        return fetch.apply(left.recording());
    }
}

package frontdesk.provider.sip;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import frontdesk.provider.sip.Sdp.Direction;

import static org.assertj.core.api.Assertions.assertThat;

class SdpTest {
    private static final String SOFTPHONE = """
            v=0
            o=alice 2890844526 2890844526 IN IP4 192.0.2.7
            s=-
            c=IN IP4 192.0.2.7
            t=0 0
            m=video 51372 RTP/AVP 96
            a=rtpmap:96 H264/90000
            m=audio 49170 RTP/AVP 111 8 0 120
            a=rtpmap:111 opus/48000/2
            a=rtpmap:120 telephone-event/8000
            a=fmtp:120 0-16
            a=sendrecv
            """;
    private static final Sdp.Ours OURS = new Sdp.Ours("192.0.2.99", 40_000, 7, 1, List.of(), false);

    @Test
    void theFirstCodecThatBothKnowIsTaken() {
        Sdp sdp = read(SOFTPHONE);
        assertThat(sdp.codec()).isEqualTo(Codec.PCMA);
        assertThat(sdp.type()).isEqualTo(8);
        assertThat(sdp.events()).isEqualTo(120);
        assertThat(sdp.host()).isEqualTo("192.0.2.7");
        assertThat(sdp.port()).isEqualTo(49_170);
    }

    @Test
    void anAnswerRepeatsTheStreamsAndTheNumbersOfTheOffer() {
        assertThat(read(SOFTPHONE).answer(OURS).lines())
                .containsExactly(
                        "v=0",
                        "o=- 7 1 IN IP4 192.0.2.99",
                        "s=-",
                        "c=IN IP4 192.0.2.99",
                        "t=0 0",
                        "m=video 0 RTP/AVP 96",
                        "m=audio 40000 RTP/AVP 8 120",
                        "a=rtpmap:8 PCMA/8000",
                        "a=rtpmap:120 telephone-event/8000",
                        "a=fmtp:120 0-15",
                        "a=ptime:20",
                        "a=sendrecv");
    }

    @Test
    void ourOwnOfferCanBeRead() {
        Sdp sdp = read(Sdp.offer(OURS, Direction.SENDRECV));
        assertThat(sdp.codec()).isEqualTo(Codec.PCMU);
        assertThat(sdp.events()).isEqualTo(101);
        assertThat(sdp.port()).isEqualTo(40_000);
    }

    @Test
    void aCallThatIsPutOnHoldIsAnsweredByListening() {
        assertThat(read(SOFTPHONE.replace("sendrecv", "sendonly")).answer(OURS)).contains("a=recvonly");
        assertThat(read(SOFTPHONE.replace("sendrecv", "inactive")).answer(OURS)).contains("a=inactive");
        Sdp old = read(SOFTPHONE.replace("c=IN IP4 192.0.2.7", "c=IN IP4 0.0.0.0"));
        assertThat(old.direction().opposite().sends()).isFalse();
    }

    @Test
    void aCodecMayHaveAnyNumber() {
        Sdp sdp =
                read("c=IN IP4 192.0.2.7\nm=audio 4000 RTP/AVP 97 96\na=rtpmap:96 PCMU/8000\na=rtpmap:97 G729/8000\n");
        assertThat(sdp.codec()).isEqualTo(Codec.PCMU);
        assertThat(sdp.type()).isEqualTo(96);
        assertThat(sdp.events()).isNull();
    }

    @Test
    void whatWeCannotHearIsNotTaken() {
        assertThat(Sdp.read("c=IN IP4 192.0.2.7\nm=audio 4000 RTP/AVP 18\n")).isEmpty();
        assertThat(Sdp.read("c=IN IP4 192.0.2.7\nm=audio 4000 RTP/SAVP 0\n")).isEmpty();
        assertThat(Sdp.read("c=IN IP4 192.0.2.7\nm=audio 0 RTP/AVP 0\n")).isEmpty();
        assertThat(Sdp.read("m=audio 4000 RTP/AVP 0\n")).isEmpty();
        assertThat(Sdp.read("")).isEmpty();
    }

    @Test
    void aKeyIsOfferedTakenAndAnsweredUnderItsNumber() {
        var weak = SrtpKey.fresh(7, SrtpSuite.AES_CM_128_HMAC_SHA1_32);
        String offer = SOFTPHONE.replace("m=audio 49170 RTP/AVP", "m=audio 49170 RTP/SAVP")
                + "a=crypto:3 AES_256_CM_HMAC_SHA1_80 inline:" + "A".repeat(62) + "==\na=crypto:" + weak.attribute()
                + "|2^31\n";
        Sdp sdp = read(offer);
        assertThat(sdp.key()).isEqualTo(weak);
        var ours = SrtpKey.fresh(7, weak.suite());
        assertThat(sdp.answer(new Sdp.Ours("192.0.2.99", 40_000, 7, 1, List.of(ours), false)))
                .contains("m=audio 40000 RTP/SAVP 8 120\r\n", "a=crypto:" + ours.attribute() + "\r\n");
    }

    @Test
    void whoInsistsOnEncryptionOffersNothingElse() {
        var keys = List.of(SrtpKey.fresh(1, SrtpSuite.AES_CM_128_HMAC_SHA1_80));
        String insisting = Sdp.offer(new Sdp.Ours("192.0.2.99", 40_000, 7, 1, keys, true), Direction.SENDRECV);
        assertThat(insisting).contains("RTP/SAVP 0 8 101");
        assertThat(read(insisting).key()).isEqualTo(keys.getFirst());
        assertThat(Sdp.offer(new Sdp.Ours("192.0.2.99", 40_000, 7, 1, keys, false), Direction.SENDRECV))
                .contains("RTP/AVP 0 8 101", "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:");
    }

    @Test
    void reportsGoToThePortAfterTheSoundsUnlessToldOtherwise() {
        assertThat(read(SOFTPHONE).reports()).isEqualTo(49_171);
        assertThat(read(SOFTPHONE + "a=rtcp:53020\n").reports()).isEqualTo(53_020);
    }

    @Test
    void garbageIsNoDescriptionAndNoException() {
        var random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            var broken = new StringBuilder(SOFTPHONE);
            for (int j = 0; j < 6; j++) {
                broken.setCharAt(random.nextInt(broken.length()), (char) (random.nextInt(96) + 30));
            }
            Sdp.read(broken.toString())
                    .ifPresent(sdp -> assertThat(sdp.answer(OURS)).contains("m=audio 40000"));
        }
    }

    private static Sdp read(String text) {
        return Sdp.read(text).orElseThrow();
    }
}

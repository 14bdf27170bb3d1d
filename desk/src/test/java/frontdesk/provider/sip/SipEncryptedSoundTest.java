package frontdesk.provider.sip;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.kernel.Await;
import frontdesk.provider.sip.DeskOnLoopback.Answered;

import static org.assertj.core.api.Assertions.assertThat;

/** Calls whose sound is encrypted, and whose reports are with it. */
@Timeout(60)
class SipEncryptedSoundTest extends ConnectedTelephones {
    @Test
    void aCallByTlsWithEncryptedSoundIsHeardBothWays() throws Exception {
        DeskOnLoopback desk = desk(NEAR, Map.of(), SipSecurity.Sound.REQUIRED);
        Telephone telephone = byTls();
        var ours = SrtpKey.fresh(5, SrtpSuite.AES_CM_128_HMAC_SHA1_32);
        SipText answer = telephone.callEncrypted(ours);
        assertThat(answer.body()).contains("RTP/SAVP 0 101");
        assertThat(answer.key().tag()).isEqualTo(5);
        desk.answered().talksWith(telephone, answer.mediaPort(), 0.95);
    }

    @Test
    void whereEncryptionIsRequiredNobodyIsHeardWithout() throws Exception {
        DeskOnLoopback desk = desk(NEAR, Map.of(), SipSecurity.Sound.REQUIRED);
        Telephone inClear = byTls();
        inClear.invite();
        inClear.expect(488);
        Telephone withItsKeyForAllToRead = byTcp(desk);
        withItsKeyForAllToRead.insistsOn(SrtpKey.fresh(1, SrtpSuite.AES_CM_128_HMAC_SHA1_80));
        withItsKeyForAllToRead.invite();
        withItsKeyForAllToRead.expect(488);
    }

    @Test
    void eachSideReportsHowItHearsTheOther() throws Exception {
        long before = System.nanoTime();
        DeskOnLoopback desk = desk(NEAR, Map.of(), SipSecurity.Sound.ANSWERED);
        Telephone telephone = byTls();
        var ours = SrtpKey.fresh(1, SrtpSuite.AES_CM_128_HMAC_SHA1_80);
        SipText answer = telephone.callEncrypted(ours);
        Answered call = desk.answered();
        RtcpReport report = reportOnWhatItHears(telephone, answer);
        assertThat(report.sender()).isNotNull();
        assertThat(report.blocks()).singleElement().satisfies(block -> {
            assertThat(block.source()).isEqualTo(TelephoneSound.SOURCE);
            assertThat(block.lost()).isZero();
        });
        int time = (int) (report.sender().time() >>> 16);
        var theirs = new RtcpReport.Block(report.source(), 0, 13, 0, 80, time, 0);
        telephone.sound.report(new RtcpReport(TelephoneSound.SOURCE, null, List.of(theirs)), answer.mediaPort() + 1);
        RtpSession sound = ((SipLine) call.sip()).leg().sound();
        Await.until(() -> sound.quality().there() != null);
        SoundQuality quality = sound.quality();
        assertThat(quality.there().lost()).isPositive();
        assertThat(quality.there().jitter()).isEqualTo(Duration.ofMillis(10));
        assertThat(quality.roundTrip())
                .as("no longer than all of this took")
                .isLessThan(Duration.ofNanos(System.nanoTime() - before));
        call.line().close();
        assertThat(desk.sounds.poll(20, TimeUnit.SECONDS)).satisfies(kept -> {
            assertThat(kept.lost()).isZero();
            assertThat(kept.jitterThere()).isEqualTo(10);
            assertThat(kept.roundTrip()).isNotNull();
        });
    }

    /** The first one that comes when something has been heard. */
    private static RtcpReport reportOnWhatItHears(Telephone telephone, SipText answer) {
        try (var _ = telephone.sound.speaks(answer.mediaPort(), 600)) {
            RtcpReport report = telephone.sound.report();
            while (report.blocks().isEmpty()) {
                report = telephone.sound.report();
            }
            return report;
        }
    }
}

package frontdesk.house;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.cli.Finding;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.sip.SipServer;
import frontdesk.provider.sip.SipSettings;
import frontdesk.provider.sip.Transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** SIP as it is set up by environment variables, with the very names that docs/sip.md gives. */
class SipSetupTest {
    @TempDir
    Path folder;

    @Test
    void anAccountIsNamedByTheMiddleOfItsVariables() throws Exception {
        Path password = Files.writeString(folder.resolve("password"), "made-up\n");
        SipSettings sip = with(Map.of(
                "FRONTDESK_SIP_ACCOUNTS_OFFICE_HOST", "192.168.1.10",
                "FRONTDESK_SIP_ACCOUNTS_OFFICE_USER", "7000",
                "FRONTDESK_SIP_ACCOUNTS_OFFICE_LOGIN", "7000-auth",
                "FRONTDESK_SIP_ACCOUNTS_OFFICE_PASSWORD_FILE", password.toString(),
                "FRONTDESK_SIP_ACCOUNTS_OFFICE_PORT", "5080",
                "FRONTDESK_SIP_ACCOUNTS_OFFICE_REGISTERS", "false",
                "FRONTDESK_SIP_ACCOUNTS_OFFICE_NUMBER", "+14155550100"));
        assertThat(sip.accounts()).singleElement().satisfies(account -> {
            assertThat(account.server().host()).isEqualTo("192.168.1.10");
            assertThat(account.user()).isEqualTo("7000");
            assertThat(account.login()).isEqualTo("7000-auth");
            assertThat(account.password().reveal()).isEqualTo("made-up");
            assertThat(account.server().port()).isEqualTo(5080);
            assertThat(account.registers()).isFalse();
        });
        assertThat(sip.numbers()).containsExactly(new PhoneNumber("+14155550100"));
    }

    @Test
    void thereMayBeSeveralAccounts() {
        SipSettings sip = with(Map.of(
                "FRONTDESK_SIP_ACCOUNTS_OFFICE_HOST", "192.168.1.10",
                "FRONTDESK_SIP_ACCOUNTS_OFFICE_USER", "7000",
                "FRONTDESK_SIP_ACCOUNTS_OFFICE_PASSWORD", "made-up",
                "FRONTDESK_SIP_ACCOUNTS_TRUNK_HOST", "sip.carrier.example",
                "FRONTDESK_SIP_ACCOUNTS_TRUNK_USER", "desk",
                "FRONTDESK_SIP_ACCOUNTS_TRUNK_PASSWORD", "made-up-too"));
        assertThat(sip.accounts())
                .extracting(account -> account.server().host())
                .containsExactlyInAnyOrder("192.168.1.10", "sip.carrier.example");
    }

    @Test
    void aTelephoneIsNamedByTheEndOfItsVariable() {
        SipSettings sip =
                with(Map.of("FRONTDESK_SIP_USERS_ALICE", "made-up", "FRONTDESK_SIP_USERS_14155550190", "made-up-too"));
        assertThat(passwords(sip)).containsOnly(Map.entry("alice", "made-up"), Map.entry("14155550190", "made-up-too"));
    }

    @Test
    void telephonesWithOtherNamesStandInAFile() throws Exception {
        Path users =
                Files.writeString(folder.resolve("users"), "# upstairs\n+14155550190 made-up\nAlice-2 made up too\n");
        SipSettings sip = with(Map.of("FRONTDESK_SIP_USERS_FILE", users.toString()));
        assertThat(passwords(sip))
                .containsOnly(Map.entry("+14155550190", "made-up"), Map.entry("Alice-2", "made up too"));
    }

    @Test
    void anAccountWithoutAPasswordIsNamedInWhatIsWrong() {
        assertThatThrownBy(() -> with(Map.of(
                        "FRONTDESK_SIP_ACCOUNTS_OFFICE_HOST", "192.168.1.10",
                        "FRONTDESK_SIP_ACCOUNTS_OFFICE_USER", "7000")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the SIP account office has no password");
    }

    @Test
    void anAddressSaysHowAServerIsReached() {
        SipSettings sip = with(Map.of(
                "FRONTDESK_SIP_ACCOUNTS_TRUNK_HOST", "sips:sip.carrier.example",
                "FRONTDESK_SIP_ACCOUNTS_TRUNK_USER", "desk",
                "FRONTDESK_SIP_ACCOUNTS_TRUNK_PASSWORD", "made-up",
                "FRONTDESK_SIP_SRTP", "required"));
        assertThat(sip.accounts())
                .singleElement()
                .extracting(account -> account.server())
                .isEqualTo(new SipServer("sip.carrier.example", 5061, Transport.TLS));
        assertThat(sip.speaksTls()).isTrue();
    }

    @Test
    void keysDoNotTravelInClearWhereSoundIsToBeEncrypted() {
        assertThatThrownBy(() -> with(Map.of(
                        "FRONTDESK_SIP_ACCOUNTS_OFFICE_HOST", "192.168.1.10",
                        "FRONTDESK_SIP_ACCOUNTS_OFFICE_USER", "7000",
                        "FRONTDESK_SIP_ACCOUNTS_OFFICE_PASSWORD", "made-up",
                        "FRONTDESK_SIP_SRTP", "required")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("write sips: before the host of each account");
    }

    @Test
    void aCertificateThatIsNoneIsNamed() throws Exception {
        Path empty = Files.writeString(folder.resolve("certificate.pem"), "");
        assertThatThrownBy(() -> with(Map.of(
                        "FRONTDESK_SIP_TLS_CERTIFICATE", empty.toString(), "FRONTDESK_SIP_TLS_KEY", empty.toString())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(empty + " holds no certificate (PEM)");
    }

    @Test
    void doctorSaysHowSignallingAndSoundAreKeptFromOthers() {
        var settings = SettingsWith.environment(folder, Map.of("FRONTDESK_SIP_ENABLED", "true"));
        assertThat(SipSetup.finding(settings.sip()).orElseThrow().sentence())
                .contains("UDP and TCP port 5060, no TLS", "encrypted where telephones ask for it");
        var required = SettingsWith.environment(
                folder, Map.of("FRONTDESK_SIP_ENABLED", "true", "FRONTDESK_SIP_SRTP", "required"));
        assertThat(SipSetup.finding(required.sip()).orElseThrow().health()).isEqualTo(Finding.Health.ILL);
    }

    private static Map<String, String> passwords(SipSettings sip) {
        var passwords = new HashMap<String, String>();
        sip.users().forEach((name, password) -> passwords.put(name, password.reveal()));
        return passwords;
    }

    private SipSettings with(Map<String, String> environment) {
        var all = new HashMap<>(environment);
        all.put("FRONTDESK_SIP_ENABLED", "true");
        return SipSetup.of(SettingsWith.environment(folder, all).sip()).orElseThrow();
    }
}

package frontdesk.house;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.cli.Finding;
import frontdesk.provider.asterisk.AriAccount;
import frontdesk.provider.exotel.ExotelApi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the settings make of the lines. */
class LinesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @Test
    void anAsteriskWithoutAPasswordForItsInterfacePlacesNoCalls() {
        Settings settings = SettingsWith.of(data, Map.of("frontdesk.asterisk.secret", "made-up"));
        assertThat(new CarrierAccounts(settings).asterisk().orElseThrow().ari()).isNull();
        assertThat(Lines.findings(settings))
                .extracting(Finding::toString)
                .anyMatch(text -> text.contains("no calls are placed"));
    }

    @Test
    void withOneItPlacesThemThroughItsTrunk() {
        Settings settings = SettingsWith.of(
                data,
                Map.of("frontdesk.asterisk.secret", "made-up", "frontdesk.asterisk.ari.password", "also-made-up"));
        AriAccount ari = new CarrierAccounts(settings).asterisk().orElseThrow().ari();
        assertThat(ari).isNotNull();
        assertThat(ari.base()).isEqualTo(URI.create("http://127.0.0.1:8088/ari"));
        assertThat(ari.application()).isEqualTo("frontdesk");
        assertThat(ari.endpoint()).isEqualTo("PJSIP/{number}@trunk");
        assertThat(ari.recordsJoined()).isFalse();
        assertThat(Lines.findings(settings))
                .extracting(Finding::toString)
                .anyMatch(text -> text.contains("calls are placed by http://127.0.0.1:8088/ari"));
    }

    @Test
    void whatCannotRingATelephoneIsToldAtTheStart() {
        Settings settings = SettingsWith.of(
                data,
                Map.of(
                        "frontdesk.asterisk.secret", "made-up",
                        "frontdesk.asterisk.ari.password", "also-made-up",
                        "frontdesk.asterisk.ari.endpoint", "PJSIP/trunk"));
        assertThatThrownBy(() -> new CarrierAccounts(settings).asterisk()).hasMessageContaining("{number}");
    }

    @Test
    void exotelPlacesCallsOnceItsAccountIsWhole() {
        Map<String, String> stream = Map.of("frontdesk.exotel.user", "exotel", "frontdesk.exotel.password", "made-up");
        assertThat(new CarrierAccounts(SettingsWith.of(data, stream))
                        .exotel()
                        .orElseThrow()
                        .api())
                .isNull();
        Settings whole = SettingsWith.of(
                data,
                Map.of(
                        "frontdesk.exotel.user", "exotel",
                        "frontdesk.exotel.password", "made-up",
                        "frontdesk.exotel.account-sid", "made-up",
                        "frontdesk.exotel.api-key", "key",
                        "frontdesk.exotel.api-token", "token",
                        "frontdesk.public-url", "https://desk.example.com"));
        ExotelApi api = new CarrierAccounts(whole).exotel().orElseThrow().api();
        assertThat(api).isNotNull();
        assertThat(api.base()).isEqualTo(URI.create("https://api.in.exotel.com"));
        assertThat(api.publicUrl()).isEqualTo(URI.create("https://desk.example.com"));
    }

    @Test
    void ourAddressEndsWithoutASlashHoweverItWasTyped() {
        for (String typed : new String[] {"https://desk.example.com", "https://desk.example.com/"}) {
            assertThat(SettingsWith.of(data, Map.of("frontdesk.public-url", typed))
                            .publicUrl())
                    .isEqualTo(URI.create("https://desk.example.com"));
        }
    }
}

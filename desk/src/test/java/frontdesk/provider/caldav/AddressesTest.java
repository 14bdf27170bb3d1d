package frontdesk.provider.caldav;

import java.net.URI;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which addresses owners may name, so that nobody looks around in our own network. */
class AddressesTest {
    @Test
    void insideIsAskedOnlyWhereThatIsAllowed() {
        URI inside = URI.create("http://127.0.0.1:5232/");
        assertThat(new Addresses(false).refuses(inside).orElseThrow()).contains("own network");
        assertThat(new Addresses(true).refuses(inside)).isEmpty();
    }

    @Test
    void outsideNothingTravelsInTheOpen() {
        assertThat(new Addresses(true).refuses(URI.create("http://8.8.8.8/")).orElseThrow())
                .contains("https://");
        assertThat(new Addresses(false).refuses(URI.create("https://8.8.8.8/"))).isEmpty();
    }

    @Test
    void whatIsNoWebAddressIsRefused() {
        assertThat(new Addresses(true).refuses(URI.create("file:///etc/passwd")))
                .isPresent();
        assertThat(new Addresses(true).refuses(URI.create("https://user:word@8.8.8.8/")))
                .isPresent();
        assertThat(Addresses.parsed("no address")).isNull();
        assertThat(Addresses.parsed("webcal://calendar.example/a.ics"))
                .isEqualTo(URI.create("https://calendar.example/a.ics"));
    }
}

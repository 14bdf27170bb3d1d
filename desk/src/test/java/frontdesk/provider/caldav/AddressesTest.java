package frontdesk.provider.caldav;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which addresses owners may name, so that nobody looks around in our own network. */
class AddressesTest {
    private static Optional<String> refusal(boolean privateToo, URI address) {
        var addresses = new Addresses(privateToo);
        try {
            Optional<String> written = addresses.refusal(address);
            return written.isPresent()
                    ? written
                    : addresses.refusal(address, List.of(InetAddress.getAllByName(address.getHost())));
        } catch (UnknownHostException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Test
    void insideIsAskedOnlyWhereThatIsAllowed() {
        URI inside = URI.create("http://127.0.0.1:5232/");
        assertThat(refusal(false, inside).orElseThrow()).contains("own network");
        assertThat(refusal(true, inside)).isEmpty();
    }

    @Test
    void outsideNothingTravelsInTheOpen() {
        assertThat(refusal(true, URI.create("http://8.8.8.8/")).orElseThrow()).contains("https://");
        assertThat(refusal(false, URI.create("https://8.8.8.8/"))).isEmpty();
    }

    @Test
    void whereANameStandsForSeveralAllAreJudged() throws UnknownHostException {
        List<InetAddress> both = List.of(InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1"));
        URI tls = URI.create("https://calendar.example/");
        assertThat(new Addresses(false).refusal(tls, both).orElseThrow()).contains("own network");
        assertThat(new Addresses(true).refusal(tls, both)).isEmpty();
        assertThat(new Addresses(true)
                        .refusal(URI.create("http://calendar.example/"), both)
                        .orElseThrow())
                .contains("https://");
    }

    @Test
    void whatIsNoWebAddressIsRefused() {
        assertThat(refusal(true, URI.create("file:///etc/passwd"))).isPresent();
        assertThat(refusal(true, URI.create("https://user:word@8.8.8.8/"))).isPresent();
        assertThat(Addresses.parsed("no address")).isNull();
        assertThat(Addresses.parsed("webcal://calendar.example/a.ics"))
                .isEqualTo(URI.create("https://calendar.example/a.ics"));
    }
}

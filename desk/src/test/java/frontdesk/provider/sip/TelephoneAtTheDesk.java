package frontdesk.provider.sip;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;

import frontdesk.kernel.Secret;

/** The desk on the wire, with a telephone at the other end whose every message is written by the test. */
abstract class TelephoneAtTheDesk {
    DeskOnLoopback desk = new DeskOnLoopback();
    Telephone telephone = new Telephone(desk.port, "+14155550777");

    @AfterEach
    void hangUp() {
        telephone.close();
        desk.close();
    }

    void anotherTelephone() {
        telephone.close();
        telephone = new Telephone(desk.port, "alice");
    }

    /** Another desk, with these peers and users, and another telephone. */
    void startAnew(List<Network> peers, Map<String, Secret> users, String name) {
        startAnew(new DeskOnLoopback(peers, List.of(), users, Duration.ofSeconds(60)), name);
    }

    void startAnew(DeskOnLoopback other, String name) {
        hangUp();
        desk = other;
        telephone = new Telephone(desk.port, name);
    }
}

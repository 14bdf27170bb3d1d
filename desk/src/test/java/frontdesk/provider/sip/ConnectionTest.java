package frontdesk.provider.sip;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(60)
class ConnectionTest {
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void close() {
        watch.shutdownNow();
    }

    @Test
    void whoDoesNotReadWhatWeWriteIsCutOff() throws Exception {
        var over = new CountDownLatch(1);
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var connection = new Connection(watch, over::countDown)) {
            connection.connect(server.getLocalSocketAddress());
            try (Socket deaf = server.accept()) {
                byte[] much = new byte[1 << 20];
                assertThatThrownBy(() -> {
                            while (true) {
                                connection.getOutputStream().write(much);
                            }
                        })
                        .isInstanceOf(IOException.class);
                assertThat(over.await(20, TimeUnit.SECONDS)).isTrue();
                assertThat(deaf.isClosed()).isFalse();
            }
        }
    }

    @Test
    void itsEndIsToldOnce() throws Exception {
        var told = new AtomicInteger();
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var connection = new Connection(watch, told::incrementAndGet);
            connection.connect(server.getLocalSocketAddress());
            connection.close();
            connection.close();
        }
        assertThat(told).hasValue(1);
    }
}

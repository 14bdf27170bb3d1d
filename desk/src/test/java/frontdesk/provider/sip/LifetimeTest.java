package frontdesk.provider.sip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LifetimeTest {
    private final Lifetime lifetime = new Lifetime();
    private final List<String> written = new ArrayList<>();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final Socket connection = new Socket() {
        @Override
        public OutputStream getOutputStream() {
            return sent;
        }
    };

    @Test
    void anOpenConnectionIsWrittenTo() throws IOException {
        lifetime.write(true, () -> written.add("here"), () -> written.add("there"));
        assertThat(written).containsExactly("here");
        assertThat(lifetime.isOver()).isFalse();
    }

    @Test
    void whatHasEndedIsNeverWrittenToAgain() throws IOException {
        lifetime.end();
        lifetime.write(false, () -> written.add("here"), () -> written.add("there"));
        assertThat(written).containsExactly("there");
    }

    @Test
    void whatBreaksOffIsWrittenOnceMoreElsewhere() throws IOException {
        lifetime.write(true, LifetimeTest::broken, () -> written.add("there"));
        assertThat(written).containsExactly("there");
        assertThat(lifetime.isOver()).isTrue();
    }

    @Test
    void whoCannotConnectIsToldSo() {
        assertThatThrownBy(() -> lifetime.write(false, LifetimeTest::broken, () -> written.add("there")))
                .isInstanceOf(IOException.class);
        assertThat(written).isEmpty();
    }

    @Test
    void aSignOfLifeIsAnsweredUntilTheEnd() {
        lifetime.answerSignOfLife(connection);
        lifetime.end();
        lifetime.answerSignOfLife(connection);
        assertThat(sent.toString()).isEqualTo("\r\n");
    }

    private static void broken() throws IOException {
        throw new IOException("broken");
    }
}

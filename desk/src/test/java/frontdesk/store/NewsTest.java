package frontdesk.store;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is told to those who listen. */
@Timeout(60)
class NewsTest extends TwoAccounts {
    @Test
    void newsIsHeardWhenItsTransactionCommitsAndNotWhenItDoesNot() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (AutoCloseable listening = database.listen("weather", heard::add)) {
            assertThat(listening).isNotNull();
            assertThatThrownBy(() -> database.perform(handle -> {
                        database.tell(handle, "weather", "snow");
                        throw new IllegalArgumentException("no");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            database.perform(handle -> database.tell(handle, "traffic", "jam"));
            database.perform(handle -> database.tell(handle, "weather", "sun\nand wind"));
            assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo("sun\nand wind");
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void aHintIsHeardAfterTheCommitAndNotWithoutOne() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (AutoCloseable listening = database.listen("weather", heard::add)) {
            assertThat(listening).isNotNull();
            assertThatThrownBy(() -> database.perform(handle -> {
                        database.hint(handle, "weather", "snow");
                        throw new IllegalArgumentException("no");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            database.perform(handle -> database.hint(handle, "weather", "sun"));
            assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo("sun");
            database.read(handle -> {
                database.hint(handle, "weather", "wind");
                return handle;
            });
            assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo("wind");
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void whatIsHintedBeforeTheDoorClosesIsToldFirst() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (AutoCloseable listening = database.listen("weather", heard::add)) {
            assertThat(listening).isNotNull();
            Database other = new Database(database.source());
            other.perform(handle -> other.hint(handle, "weather", "frost"));
            other.close();
            assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo("frost");
        }
    }

    @Test
    void aListenerThatFailsDoesNotMakeTheOthersDeaf() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (AutoCloseable failing = database.listen("weather", _ -> {
                    throw new IllegalStateException("deaf");
                });
                AutoCloseable hearing = database.listen("weather", heard::add)) {
            assertThat(List.of(failing, hearing)).hasSize(2);
            database.perform(handle -> database.tell(handle, "weather", "rain"));
            assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo("rain");
        }
    }

    @Test
    void listeningGoesOnAfterItsConnectionBreaksAndSaysThatSomethingMayBeMissed() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        CountDownLatch missed = new CountDownLatch(1);
        try (AutoCloseable listening = database.listen("weather", heard::add, missed::countDown)) {
            assertThat(listening).isNotNull();
            database.read(handle -> handle.execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                     where datname = current_database() and pid <> pg_backend_pid()
                    """));
            assertThat(missed.await(30, TimeUnit.SECONDS)).isTrue();
            database.perform(handle -> database.tell(handle, "weather", "fog"));
            assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo("fog");
        }
    }
}

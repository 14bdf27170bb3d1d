package frontdesk.store;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import frontdesk.store.Listening.Ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who listens over the one connection. */
class ListeningTest {
    @Test
    void whoCouldNotBeConnectedHearsNothingWhenOthersDo() throws Exception {
        var away = new AtomicBoolean(true);
        BlockingQueue<String> refused = new LinkedBlockingQueue<>();
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (var database = TestDatabase.fresh();
                var listening = new Listening(leading(database.source(), away))) {
            assertThatThrownBy(() -> listening.add(new Ear("bell", refused::add, () -> {})))
                    .isInstanceOf(SQLException.class);
            away.set(false);
            listening.add(new Ear("bell", heard::add, () -> {}));
            database.perform(handle -> database.tell(handle, "bell", "ding"));

            assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo("ding");
            assertThat(refused).isEmpty();
        }
    }

    private static DataSource leading(DataSource there, AtomicBoolean away) {
        return (DataSource) Proxy.newProxyInstance(
                ListeningTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, (_, method, arguments) -> {
                    if (away.get()) {
                        throw new SQLException("nobody there");
                    }
                    return method.invoke(there, arguments);
                });
    }
}

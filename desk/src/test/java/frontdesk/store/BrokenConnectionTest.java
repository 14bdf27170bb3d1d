package frontdesk.store;

import java.util.concurrent.atomic.AtomicInteger;

import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.kernel.OutsideTrouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Connections that break at the worst moment. */
@Timeout(60)
class BrokenConnectionTest extends TwoAccounts {
    @Test
    void aConnectionThatBreaksBeforeTheCommitCostsNobodyAnything() {
        AtomicInteger runs = new AtomicInteger();
        database.perform(handle -> {
            add(handle, 1, 1);
            if (runs.incrementAndGet() == 1) {
                handle.execute("select pg_terminate_backend(pg_backend_pid())");
            }
        });
        assertThat(runs).hasValue(2);
        assertThat(amount(1)).isEqualTo(1);
    }

    @Test
    void aConnectionThatBreaksAtASavepointCostsNobodyAnything() {
        AtomicInteger runs = new AtomicInteger();
        database.perform(handle -> {
            add(handle, 1, 1);
            if (runs.incrementAndGet() == 1) {
                endOtherwise(handle);
            }
            handle.savepoint("halfway");
        });
        assertThat(runs).hasValue(2);
        assertThat(amount(1)).isEqualTo(1);
    }

    @Test
    void aConnectionThatBreaksAtTheCommitIsTroubleThatOnlyTheCallerCanSettle() {
        AtomicInteger runs = new AtomicInteger();
        assertThatThrownBy(() -> database.perform(handle -> {
                    add(handle, 1, 1);
                    runs.incrementAndGet();
                    endOtherwise(handle);
                }))
                .isInstanceOf(OutsideTrouble.class);
        assertThat(runs).hasValue(1);
        assertThat(amount(1)).isZero();
    }

    /** Ends the connection from another one, so that it is only noticed at what is done next. */
    private static void endOtherwise(Handle handle) {
        int backend = handle.createQuery("select pg_backend_pid()")
                .mapTo(Integer.class)
                .one();
        database.perform(other -> other.createQuery("select pg_terminate_backend(:backend, 10000)")
                .bind("backend", backend)
                .mapTo(Boolean.class)
                .one());
    }
}

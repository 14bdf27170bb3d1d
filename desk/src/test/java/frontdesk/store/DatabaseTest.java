package frontdesk.store;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseTest {
    @Test
    void aFreshDatabaseAnswers() {
        try (Database database = TestDatabase.fresh()) {
            int one = database.read(handle ->
                    handle.createQuery("select 1").mapTo(Integer.class).one());
            assertThat(one).isEqualTo(1);
        }
    }
}

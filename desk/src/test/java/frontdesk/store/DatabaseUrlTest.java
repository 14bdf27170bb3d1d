package frontdesk.store;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.kernel.Secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DatabaseUrlTest {
    @Test
    void theSpellingOfHostsIsRead() throws Exception {
        DatabaseUrl url = DatabaseUrl.parse(" postgres://desk:p%40ss+word@db.example.com:6432/front?sslmode=require ");
        assertThat(url.jdbc()).isEqualTo("jdbc:postgresql://db.example.com:6432/front?sslmode=require");
        assertThat(url.user()).contains("desk");
        assertThat(url.password().map(Secret::reveal)).contains("p@ss+word");
        assertThat(url.place()).isEqualTo("db.example.com:6432/front");
    }

    @Test
    void theSpellingOfJdbcIsReadAndItsPasswordNotShown() throws Exception {
        DatabaseUrl url =
                DatabaseUrl.parse("jdbc:postgresql://db.example.com/front?user=desk&password=p%40ss&sslmode=require");
        assertThat(url.jdbc()).isEqualTo("jdbc:postgresql://db.example.com/front?sslmode=require");
        assertThat(url.user()).contains("desk");
        assertThat(url.password().map(Secret::reveal)).contains("p@ss");
        assertThat(url.toString()).doesNotContain("p@ss").doesNotContain("p%40ss");
    }

    @Test
    void aLoginMayBeLeftToTheSurroundings() throws Exception {
        assertThat(DatabaseUrl.parse("postgresql://db/front"))
                .isEqualTo(new DatabaseUrl("jdbc:postgresql://db/front", Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mysql://desk:hidden@db/front", "postgres://desk:hidden@db", "postgres://desk:hid den@db/x", "db"
            })
    void whatIsNoAddressIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text))
                .isInstanceOf(StartTrouble.class)
                .hasMessageContaining("postgres://user:password@host:5432/name")
                .hasMessageNotContaining("hid");
    }
}

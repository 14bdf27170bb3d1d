package frontdesk.provider.wire;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import frontdesk.kernel.Secret;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose a call is, by its name. */
class NeighboursTest {
    private static final URI HERE = URI.create("http://10.0.0.1:8080");
    private static final URI THERE = URI.create("http://10.0.0.2:8080");

    private final Neighbours here = at(HERE, "a-made-up-key");
    private final Neighbours there = at(THERE, "a-made-up-key");

    @Test
    void aNameSaysWhoGaveIt() {
        assertThat(there.elsewhere(here.name("one"))).contains(HERE);
        assertThat(here.elsewhere(here.name("one"))).isEmpty();
    }

    @Test
    void whoIsAloneGivesPlainNamesAndStillKnowsOthers() {
        Neighbours alone = at(null, "a-made-up-key");
        assertThat(alone.name("one")).isEqualTo("one");
        assertThat(alone.elsewhere(here.name("one"))).contains(HERE);
    }

    @Test
    void aNameThatWeDidNotGiveLeadsNowhere() {
        String name = here.name("one");
        assertThat(there.elsewhere(null)).isEmpty();
        assertThat(there.elsewhere("")).isEmpty();
        assertThat(there.elsewhere("one")).isEmpty();
        assertThat(there.elsewhere("two" + name.substring(3))).isEmpty();
        assertThat(there.elsewhere(name.substring(0, name.length() - 1))).isEmpty();
        assertThat(there.elsewhere(at(HERE, "another-key").name("one"))).isEmpty();
    }

    private static Neighbours at(@Nullable URI own, String key) {
        return new Neighbours(own, Secret.of(key), List.of());
    }
}

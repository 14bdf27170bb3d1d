package frontdesk.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IdsTest {
    @Test
    void whatIsMadeLaterSortsLaterAlsoWithinAMillisecond() {
        assertThat(made(20_000)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void noTwoThreadsMakeTheSameAndEachSeesItsOwnInOrder() throws Exception {
        Callable<List<String>> many = () -> made(5_000);
        Set<String> all = new HashSet<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<List<String>> one :
                    threads.invokeAll(List.of(many, many, many, many, many, many, many, many))) {
                assertThat(one.get()).isSorted();
                all.addAll(one.get());
            }
        }
        assertThat(all).hasSize(40_000);
    }

    @Test
    void anIdIsOfVersionSevenAndTellsWhenItWasMade() {
        UUID id = Ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        // Thousands that are made within a millisecond run a little ahead of the clock.
        assertThat(Duration.between(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16), Instant.now()))
                .isCloseTo(Duration.ZERO, Duration.ofSeconds(5));
    }

    /** As PostgreSQL sorts them: by their bytes, which is by their text. */
    private static List<String> made(int many) {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            made.add(Ids.next().toString());
        }
        return made;
    }
}

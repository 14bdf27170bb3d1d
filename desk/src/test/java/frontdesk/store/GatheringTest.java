package frontdesk.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import frontdesk.kernel.Await;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GatheringTest {
    private final List<List<Integer>> rounds = Collections.synchronizedList(new ArrayList<>());

    private List<Integer> doubled(List<Integer> questions) {
        rounds.add(questions);
        if (questions.contains(13)) {
            throw new IllegalArgumentException("unlucky");
        }
        return questions.stream().map(question -> 2 * question).toList();
    }

    @Test
    void whoComesAloneIsAnsweredAlone() {
        var gathering = new Gathering<>(8, this::doubled);

        assertThat(gathering.ask(4)).isEqualTo(8);
        assertThat(gathering.ask(5)).isEqualTo(10);

        assertThat(rounds).containsExactly(List.of(4), List.of(5));
    }

    @Test
    void whoCameMeanwhileAreAnsweredTogetherAndEachGetsTheirOwn() throws Exception {
        List<Integer> answers = whileTheFirstIsServed(8, List.of(1, 2, 3));

        assertThat(answers).containsExactly(2, 4, 6);
        assertThat(rounds).hasSize(2).last().satisfies(round -> assertThat(round)
                .containsExactlyInAnyOrder(1, 2, 3));
    }

    @Test
    void noMoreThanTheMostAreAnsweredTogether() throws Exception {
        List<Integer> all = IntStream.rangeClosed(20, 29).boxed().toList();

        List<Integer> answers = whileTheFirstIsServed(4, all);

        assertThat(answers)
                .containsExactlyElementsOf(all.stream().map(one -> 2 * one).toList());
        assertThat(rounds).extracting(List::size).containsExactly(1, 4, 4, 2);
    }

    @Test
    void theFaultOfOneIsNotTheTroubleOfTheOthers() throws Exception {
        List<Integer> answers = whileTheFirstIsServed(8, List.of(11, 13, 15));

        assertThat(answers).containsExactly(22, null, 30);
    }

    @Test
    void whatIsThrownForOneAloneReachesThem() {
        var gathering = new Gathering<>(8, this::doubled);

        assertThatThrownBy(() -> gathering.ask(13)).hasMessage("unlucky");
        assertThat(gathering.ask(1)).isEqualTo(2);
    }

    @Test
    void nobodyIsForgottenInACrowd() throws Exception {
        var gathering = new Gathering<>(5, this::doubled);
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = IntStream.range(100, 2_100)
                    .mapToObj(n -> crowd.submit(() -> gathering.ask(n)))
                    .toList();
            for (int n = 100; n < 2_100; n++) {
                assertThat(answers.get(n - 100).get()).isEqualTo(2 * n);
            }
        }
    }

    /** The answers to questions that are all asked while another is being answered; null for one that threw. */
    private List<Integer> whileTheFirstIsServed(int most, List<Integer> questions) throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CompletableFuture<Boolean>();
        var gathering = new Gathering<Integer, Integer>(most, asked -> {
            if (asked.equals(List.of(0))) {
                begun.countDown();
                go.join();
            }
            return doubled(asked);
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> gathering.ask(0));
            begun.await();
            List<Future<Integer>> answers = questions.stream()
                    .map(question -> threads.submit(() -> gathering.ask(question)))
                    .toList();
            Await.until(() -> gathering.waiting() >= questions.size());
            go.complete(true);
            List<Integer> heard = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                heard.add(heard(answer));
            }
            return heard;
        }
    }

    private static Integer heard(Future<Integer> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException unlucky) {
            return null;
        }
    }
}

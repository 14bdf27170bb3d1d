package frontdesk.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * Answers together what is asked at the same moment, so that many share one transaction and its way to the disk. The first who asks works for all
 * who came meanwhile; who comes alone is served at once and alone.
 *
 * <pre>
 *   ask ─▶ nobody works ─▶ lead: answer, then let who waits first lead all who wait
 *    ╰──▶ wait ─▶ answered | lead | alone: the common answer failed, and it may have been another's fault
 * </pre>
 */
public final class Gathering<Q, A> {
    private final int most;
    private final Work<Q, A> work;
    private final Queue<Asking<Q, A>> waiting = new ArrayDeque<>();
    private boolean working;

    /**
     * @param most how many are answered together
     * @param work may be asked again with one of the questions where it threw
     */
    public Gathering(int most, Work<Q, A> work) {
        this.most = most;
        this.work = work;
    }

    /** Answers in the order of the questions, or throws and has done nothing. */
    @FunctionalInterface
    public interface Work<Q, A> {
        List<A> answer(List<Q> questions);
    }

    private sealed interface Turn<Q, A> {
        record Lead<Q, A>(List<Asking<Q, A>> company) implements Turn<Q, A> {}

        record Alone<Q, A>() implements Turn<Q, A> {}

        record Answered<Q, A>(A answer) implements Turn<Q, A> {}
    }

    private record Asking<Q, A>(Q question, CompletableFuture<Turn<Q, A>> turn) {}

    /** Waits for the answer; what the work throws for this question alone is thrown here. */
    public A ask(Q question) {
        var mine = new Asking<Q, A>(question, new CompletableFuture<>());
        synchronized (waiting) {
            if (!working) {
                working = true;
                mine.turn.complete(new Turn.Lead<>(List.of(mine)));
            } else {
                waiting.add(mine);
            }
        }
        return switch (mine.turn.join()) {
            case Turn.Lead<Q, A>(List<Asking<Q, A>> company) -> lead(company);
            case Turn.Alone<Q, A> _ -> alone(question);
            case Turn.Answered<Q, A>(A answer) -> answer;
        };
    }

    /** @param company who is answered, the leader first */
    private A lead(List<Asking<Q, A>> company) {
        List<A> answers = null;
        try {
            answers = work.answer(company.stream().map(Asking::question).toList());
        } catch (RuntimeException trouble) {
            if (company.size() == 1) {
                throw trouble;
            }
        } finally {
            handOn();
            for (int i = 1; i < company.size(); i++) {
                company.get(i)
                        .turn
                        .complete(answers == null ? new Turn.Alone<>() : new Turn.Answered<>(answers.get(i)));
            }
        }
        return answers == null ? alone(company.getFirst().question) : answers.getFirst();
    }

    private void handOn() {
        synchronized (waiting) {
            List<Asking<Q, A>> next = new ArrayList<>();
            while (next.size() < most && !waiting.isEmpty()) {
                next.add(waiting.remove());
            }
            if (next.isEmpty()) {
                working = false;
            } else {
                next.getFirst().turn.complete(new Turn.Lead<>(next));
            }
        }
    }

    /** How many wait for an answer while another is made. */
    int waiting() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    private A alone(Q question) {
        return work.answer(List.of(question)).getFirst();
    }
}

package frontdesk.provider.twilio;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import org.HdrHistogram.Histogram;

/**
 * Measures many calls at once over Twilio's media streams on one core, with speech detection and turn taking on and stubs for ears, brain and voice,
 * beside a bare echo of the same messages in the same process.
 *
 * <p>{@code … CallLoad [seconds [calls ...]]} or {@code … CallLoad soak [calls one after another [seconds of a hundred at once]]}; exits with 0 only where
 * the bars are met.
 */
final class CallLoad {
    private static final double MOST_OF_A_CORE = 0.15;
    private static final double MOST_MEGABYTES = 0.5;
    private static final double MOST_ADDED_MILLIS = 20;
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    private final LoadProcess server;
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final WebSocketClient client =
            vertx.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(2_000));
    private final Context loop = vertx.getOrCreateContext();
    private final Histogram answers = new Histogram(60_000_000_000L, 3);
    private final Histogram lateness = new Histogram(60_000_000_000L, 3);
    private int named;

    private CallLoad(LoadProcess server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        List<String> rest = Arrays.asList(arguments);
        boolean met;
        try (var server = new LoadProcess()) {
            var load = new CallLoad(server);
            met = !rest.isEmpty() && rest.getFirst().equals("soak")
                    ? load.soak(number(rest, 1, 1_000), number(rest, 2, 600))
                    : load.sizes(number(rest, 0, 60), sizes(rest));
        }
        System.exit(met ? 0 : 1);
    }

    private static int number(List<String> arguments, int index, int otherwise) {
        return index < arguments.size() ? Integer.parseInt(arguments.get(index)) : otherwise;
    }

    private static List<Integer> sizes(List<String> arguments) {
        return arguments.size() < 2
                ? List.of(100, 300, 500)
                : arguments.subList(1, arguments.size()).stream()
                        .map(Integer::parseInt)
                        .toList();
    }

    private boolean sizes(int seconds, List<Integer> sizes) throws Exception {
        run(false, 100, WARM_UP);
        double unloaded = run(false, 2, Duration.ofSeconds(seconds)).p50();
        System.out.printf("one answer without load takes %.0f ms%n%n", unloaded);
        System.out.println(
                "| calls | what | % of a core a call | MB resident a call | MB live a call | p50, p95, p99 ms | p99 added ms | driver late p99 ms |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
        boolean met = true;
        for (int calls : sizes) {
            Figures echo = run(true, calls, Duration.ofSeconds(seconds));
            System.out.println(echo.row("echo", 0));
            Figures whole = run(false, calls, Duration.ofSeconds(seconds));
            System.out.println(whole.row("calls", unloaded));
            met &= whole.core() <= MOST_OF_A_CORE
                    && whole.live() <= MOST_MEGABYTES
                    && whole.p99() - unloaded <= MOST_ADDED_MILLIS;
        }
        System.out.printf(
                "%nbars: %.2f %% of a core, %.1f MB and p99 + %.0f ms: %s%n",
                MOST_OF_A_CORE, MOST_MEGABYTES, MOST_ADDED_MILLIS, met ? "met" : "not met");
        return met;
    }

    /** What a number of calls took, each. */
    private record Figures(
            int calls, double core, double resident, double live, double p50, double p95, double p99, double late) {
        String row(String what, double unloaded) {
            return "| %d | %s | %.3f | %.2f | %.2f | %.1f, %.1f, %.1f | %.1f | %.1f |"
                    .formatted(calls, what, core, resident, live, p50, p95, p99, p99 - unloaded, late);
        }
    }

    private Figures run(boolean echo, int calls, Duration lasting) throws Exception {
        long live = server.state().live();
        long resident = server.resident();
        List<LoadCaller> callers = ringAll(echo, calls);
        TimeUnit.SECONDS.sleep(8);
        onLoop(() -> {
            answers.reset();
            lateness.reset();
        });
        Duration before = server.processor();
        long began = System.nanoTime();
        TimeUnit.NANOSECONDS.sleep(lasting.toNanos());
        double cores = (double) server.processor().minus(before).toNanos() / (System.nanoTime() - began);
        double residentNow = server.resident() - resident;
        double liveNow = server.state().live() - live;
        var figures = new Figures[1];
        onLoop(() -> figures[0] = new Figures(
                calls,
                100 * cores / calls,
                residentNow / calls / 1e6,
                liveNow / calls / 1e6,
                answers.getValueAtPercentile(50) / 1e6,
                answers.getValueAtPercentile(95) / 1e6,
                answers.getValueAtPercentile(99) / 1e6,
                lateness.getValueAtPercentile(99) / 1e6));
        onLoop(() -> callers.forEach(LoadCaller::hangUp));
        TimeUnit.SECONDS.sleep(2);
        return figures[0];
    }

    /** Callers who begin one after another, spread over a whole turn. */
    private List<LoadCaller> ringAll(boolean echo, int calls) throws Exception {
        List<LoadCaller> callers = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            callers.add(ring(echo, LoadCaller.TURN * i / calls));
        }
        return callers;
    }

    private LoadCaller ring(boolean echo, int first) throws Exception {
        var socket = client.connect(server.port(), "127.0.0.1", echo ? "/echo" : "/twilio/media")
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
        if (!echo) {
            socket.writeTextMessage(LoadCaller.start("CA" + named++));
        }
        var caller = new LoadCaller[1];
        onLoop(() ->
                caller[0] = new LoadCaller(vertx, socket, echo, first, answers::recordValue, lateness::recordValue));
        return caller[0];
    }

    private void onLoop(Runnable work) throws ExecutionException, InterruptedException, TimeoutException {
        var done = new CompletableFuture<Void>();
        loop.runOnContext(nothing -> {
            work.run();
            done.complete(null);
        });
        done.get(60, TimeUnit.SECONDS);
    }

    /** A thousand calls one after another and a hundred at once: what is left of them when they are over. */
    private boolean soak(int calls, int seconds) throws Exception {
        run(false, 100, WARM_UP);
        LoadProcess.State before = settled();
        long resident = server.resident();
        for (int i = 0; i < calls; i++) {
            LoadCaller caller = ring(false, LoadCaller.SPEECH);
            for (int waited = 0; waited < 500 && !caller.heard; waited++) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            onLoop(caller::hangUp);
        }
        told("after %d calls one after another".formatted(calls), before, settled(), resident);
        run(false, 100, Duration.ofSeconds(seconds));
        LoadProcess.State after = settled();
        told("after 100 at once for %d s".formatted(seconds), before, after, resident);
        boolean met = after.threads() <= before.threads() + 4
                && after.files() <= before.files()
                && after.live() <= before.live() + 5_000_000;
        System.out.println(met ? "nothing is left of them: met" : "something is left of them: not met");
        return met;
    }

    /** When the last call has closed what it held. */
    private LoadProcess.State settled() throws IOException, InterruptedException {
        TimeUnit.SECONDS.sleep(15);
        return server.state();
    }

    private void told(String when, LoadProcess.State before, LoadProcess.State now, long resident) throws IOException {
        System.out.printf(
                "%s: threads %d, then %d; open files and sockets %d, then %d; live memory %.1f MB, then %.1f; resident %.0f MB, then %.0f%n",
                when,
                before.threads(),
                now.threads(),
                before.files(),
                now.files(),
                before.live() / 1e6,
                now.live() / 1e6,
                resident / 1e6,
                server.resident() / 1e6);
    }
}

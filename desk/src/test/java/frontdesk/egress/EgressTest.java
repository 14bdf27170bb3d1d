package frontdesk.egress;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.egress.AskOutcome.Answered;
import frontdesk.egress.AskOutcome.CutShort;
import frontdesk.egress.AskOutcome.Refused;
import frontdesk.egress.AskOutcome.TooLarge;
import frontdesk.egress.AskOutcome.TooLate;
import frontdesk.egress.AskOutcome.Unknown;
import frontdesk.egress.AskOutcome.Unreached;
import frontdesk.kernel.Await;
import frontdesk.kernel.FreePort;

import static frontdesk.egress.Rebound.NEIGHBOUR;
import static frontdesk.egress.Rebound.ONLY_OPEN;
import static frontdesk.egress.Rebound.OPEN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever owns a name, or answers under it, gets no further than is allowed. */
@Timeout(60)
class EgressTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Bounds KEEPING = new Bounds(LONG, LONG, LONG, 1000, LONG);
    private static final Bounds BOUNDS = KEEPING.keepingNothing();
    private static final Judge ANYWHERE = (_, _) -> Optional.empty();

    private static AskOutcome get(Egress egress, URI address) {
        return egress.ask(Request.of("GET", address));
    }

    private static Bounds within(int wholeMillis) {
        return new Bounds(LONG, LONG, Duration.ofMillis(wholeMillis), 1_000_000, LONG);
    }

    private static String body(AskOutcome outcome) {
        return new String(((Answered) outcome).body(), UTF_8);
    }

    private static String ok(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    @Test
    void aNameThatComesToStandForANeighbourIsNotConnectedToThere() {
        try (var open = new RawServer(RawServer.says(ok("open")));
                var neighbour = new RawServer(NEIGHBOUR, open.port(), RawServer.says(ok("inside")))) {
            var names = new Rebound(List.of(OPEN), List.of(NEIGHBOUR));
            var egress = new Egress(ONLY_OPEN, names, BOUNDS);
            assertThat(body(get(egress, open.at("shop.example.com")))).isEqualTo("open");
            assertThat(names.lookedUp()).as("once for a connection").containsExactly("shop.example.com");
            assertThat(open.heard().getFirst())
                    .as("by its name")
                    .contains("Host: shop.example.com:" + open.port() + "\n");
            assertThat(get(egress, open.at("shop.example.com"))).isEqualTo(new Refused("inside"));
            assertThat(neighbour.connections()).isZero();
        }
    }

    @Test
    void whereOneOfSeveralAddressesLiesInsideNoneIsConnectedTo() {
        try (var open = new RawServer(RawServer.says(ok("open")))) {
            for (List<InetAddress> both : List.of(List.of(OPEN, NEIGHBOUR), List.of(NEIGHBOUR, OPEN))) {
                var egress = new Egress(ONLY_OPEN, new Rebound(both), BOUNDS);
                assertThat(get(egress, open.at("shop.example.com"))).isEqualTo(new Refused("inside"));
            }
            assertThat(open.connections()).isZero();
        }
    }

    @Test
    void whereTheFirstOfSeveralAddressesDoesNotAnswerTheNextIsAsked() {
        try (var open = new RawServer(RawServer.says(ok("open")))) {
            var egress = new Egress(ANYWHERE, new Rebound(List.of(NEIGHBOUR, OPEN)), BOUNDS);
            assertThat(body(get(egress, open.at("shop.example.com")))).isEqualTo("open");
        }
    }

    @Test
    void aKeptConnectionIsUsedAgainAndItsNameIsNotLookedUpAgain() {
        try (var open = new RawServer(RawServer.says(ok("open")))) {
            var names = new Rebound(List.of(OPEN), List.of(NEIGHBOUR));
            var egress = new Egress(ONLY_OPEN, names, KEEPING);
            for (int times = 0; times < 5; times++) {
                assertThat(body(get(egress, open.at("shop.example.com")))).isEqualTo("open");
            }
            assertThat(open.connections()).isEqualTo(1);
            assertThat(names.lookedUp()).hasSize(1);
        }
    }

    @Test
    void aConnectionThatTheOtherSideHasClosedMeanwhileIsNotUsed() {
        var closed = new AtomicInteger();
        try (var open = new RawServer(out -> {
            RawServer.says(ok("open")).answer(out);
            out.close();
            closed.incrementAndGet();
        })) {
            var egress = new Egress(ANYWHERE, KEEPING);
            for (int times = 1; times <= 3; times++) {
                assertThat(body(get(egress, open.at("127.0.0.1")))).isEqualTo("open");
                int so = times;
                Await.until(() -> closed.get() == so);
            }
            assertThat(open.heard()).hasSize(3);
        }
    }

    @Test
    void aRedirectIsAnAnswer() {
        String moved = "HTTP/1.1 302 Found\r\nLocation: http://inside.example.com/\r\nContent-Length: 0\r\n\r\n";
        try (var open = new RawServer(RawServer.says(moved))) {
            var egress = new Egress(ONLY_OPEN, new Rebound(List.of(OPEN), List.of(NEIGHBOUR)), BOUNDS);
            var answer = (Answered) get(egress, open.at("shop.example.com"));
            assertThat(answer.status()).isEqualTo(302);
            URI next = URI.create(answer.header("location").orElseThrow());
            assertThat(get(egress, next)).isEqualTo(new Refused("inside"));
            assertThat(open.heard()).hasSize(1);
        }
    }

    @Test
    void whatIsWrongAsItIsWrittenIsNotLookedUp() {
        var names = new Rebound(List.of(OPEN));
        var judge = new Judge() {
            @Override
            public Optional<String> refusal(URI address) {
                return Optional.of("odd");
            }

            @Override
            public Optional<String> refusal(URI address, List<InetAddress> there) {
                return Optional.empty();
            }
        };
        assertThat(get(new Egress(judge, names, BOUNDS), URI.create("gopher:nowhere")))
                .isEqualTo(new Refused("odd"));
        assertThat(names.lookedUp()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\n", "HTTP/1.1 200 OK\r\nX-Odd: ", "HTT", ""})
    void anAnswerThatDripsIsEndedAndItsConnectionsAreGivenBack(String first) {
        var better = new AtomicBoolean();
        try (var slow = new RawServer(
                out -> (better.get() ? RawServer.says(ok("quick")) : RawServer.drips(first)).answer(out))) {
            var egress = new Egress(ANYWHERE, within(500));
            assertThat(atOnce(80, () -> get(egress, slow.at("127.0.0.1"))))
                    .allSatisfy(one -> assertThat(one).isInstanceOf(TooLate.class));
            better.set(true);
            Await.until(() -> get(egress, slow.at("127.0.0.1")) instanceof Answered);
        }
    }

    @Test
    void whoeverIsSilentIsWaitedForNoLongerThanThat() {
        try (var silent = new RawServer(_ -> Thread.sleep(LONG))) {
            var bounds = new Bounds(LONG, Duration.ofMillis(200), LONG.multipliedBy(10), 1000, LONG);
            var egress = new Egress(ANYWHERE, bounds);
            assertThat(atOnce(40, () -> get(egress, silent.at("127.0.0.1"))))
                    .allSatisfy(one -> assertThat(one).isInstanceOf(TooLate.class));
        }
    }

    @Test
    void oneHostIsAskedSoManyTimesAtOnceAndTheOthersWait() {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var full = new CountDownLatch(32);
        try (var busy = new RawServer(out -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            full.countDown();
            full.await();
            now.decrementAndGet();
            RawServer.says(ok("done")).answer(out);
        })) {
            var egress = new Egress(ANYWHERE, KEEPING);
            assertThat(atOnce(100, () -> get(egress, busy.at("127.0.0.1"))))
                    .allSatisfy(one -> assertThat(body(one)).isEqualTo("done"));
            assertThat(most).hasValue(32);
            assertThat(busy.connections()).isEqualTo(32);
        }
    }

    private static List<AskOutcome> atOnce(int times, Supplier<AskOutcome> ask) {
        List<CompletableFuture<AskOutcome>> asked = IntStream.range(0, times)
                .mapToObj(_ -> CompletableFuture.supplyAsync(ask, Thread::startVirtualThread))
                .toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    @Test
    void moreThanIsTakenIsNotReadToItsEnd() {
        String endless = "HTTP/1.1 201 Created\r\nRetry-After: 5\r\nTransfer-Encoding: chunked\r\n\r\n";
        try (var chatty = new RawServer(out -> {
            RawServer.says(endless).answer(out);
            while (true) {
                RawServer.says("64\r\n" + "x".repeat(100) + "\r\n").answer(out);
            }
        })) {
            var egress = new Egress(ANYWHERE, KEEPING);
            for (int times = 0; times < 40; times++) {
                assertThat(get(egress, chatty.at("127.0.0.1"))).isInstanceOfSatisfying(TooLarge.class, large -> {
                    assertThat(large.status()).isEqualTo(201);
                    assertThat(large.headers().firstValue("retry-after")).hasValue("5");
                });
            }
            assertThat(chatty.connections()).as("none is used again").isEqualTo(40);
        }
    }

    @Test
    void aHeadThatNeverEndsIsNotReadToItsEnd() {
        try (var chatty = new RawServer(out -> {
            RawServer.says("HTTP/1.1 200 OK\r\n").answer(out);
            while (true) {
                RawServer.says("X-More: " + "x".repeat(1000) + "\r\n").answer(out);
            }
        })) {
            assertThat(get(new Egress(ANYWHERE, BOUNDS), chatty.at("127.0.0.1")))
                    .isInstanceOf(Unreached.class);
        }
    }

    @Test
    void whatIsPackedStaysPackedAndNothingIsSentThatNobodyAskedFor() {
        String head = "HTTP/1.1 401 No\r\nSet-Cookie: a=b\r\nWWW-Authenticate: Basic realm=\"x\"\r\n"
                + "Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\nzzzz";
        try (var server = new RawServer(RawServer.says(head))) {
            var egress = new Egress(ANYWHERE, KEEPING);
            for (int times = 0; times < 2; times++) {
                assertThat(body(get(egress, server.at("127.0.0.1")))).isEqualTo("zzzz");
            }
            assertThat(server.heard()).hasSize(2).allSatisfy(heard -> assertThat(heard.lines())
                    .containsExactlyInAnyOrder(
                            "GET / HTTP/1.1",
                            "Host: 127.0.0.1:" + server.port(),
                            "Connection: keep-alive",
                            "User-Agent: Frontdesk/1"));
        }
    }

    @Test
    void everyMethodAndHeaderArrivesAsItWasMeant() {
        try (var server = new RawServer(RawServer.says(ok("")))) {
            Request odd = Request.of("PROPFIND", URI.create(server.at("127.0.0.1") + "/two//straße?q=a%20b#part"))
                    .with("Depth", "1")
                    .with("If-Match", "\"a\r\nX-Injected: yes\"");
            assertThat(new Egress(ANYWHERE, BOUNDS).ask(odd)).isInstanceOf(Answered.class);
            String heard = server.heard().getFirst();
            assertThat(heard).startsWith("PROPFIND //two//stra%C3%9Fe?q=a%20b HTTP/1.1\n");
            assertThat(heard.lines())
                    .contains("Depth: 1", "Connection: close")
                    .noneMatch(line -> line.startsWith("X-Injected"));
        }
    }

    @Test
    void whatBreaksOffIsNotSentTwice() {
        try (var server = new RawServer(out -> out.close())) {
            assertThat(get(new Egress(ANYWHERE, KEEPING), server.at("127.0.0.1")))
                    .isInstanceOf(CutShort.class);
            assertThat(server.heard()).hasSize(1);
        }
    }

    @Test
    void whoIsNotThereIsSaidSo() {
        Names nobody = host -> {
            throw new UnknownHostException(host);
        };
        URI address = URI.create("http://nobody.example.com:" + FreePort.any() + "/");
        assertThat(get(new Egress(ANYWHERE, nobody, BOUNDS), address)).isInstanceOf(Unknown.class);
        assertThat(get(new Egress(ANYWHERE, _ -> List.of(), BOUNDS), address)).isInstanceOf(Unknown.class);
        assertThat(get(new Egress(ANYWHERE, _ -> List.of(OPEN), BOUNDS), address))
                .isInstanceOfSatisfying(Unreached.class, unreached -> assertThat(
                                unreached.how().getClass().getSimpleName())
                        .isEqualTo("ConnectException"));
    }

    @Test
    void aPortThatIsNoneLeadsToNobody() {
        assertThat(get(new Egress(ANYWHERE, BOUNDS), URI.create("http://127.0.0.1:70000/")))
                .isInstanceOf(Unreached.class);
    }

    @Test
    void whoIsStoppedWaitsNoLonger() throws InterruptedException {
        try (var silent = new RawServer(_ -> Thread.sleep(LONG))) {
            var outcome = new CompletableFuture<AskOutcome>();
            Thread asking = Thread.ofVirtual()
                    .start(() -> outcome.complete(get(new Egress(ANYWHERE, BOUNDS), silent.at("127.0.0.1"))));
            Await.until(() -> !silent.heard().isEmpty());
            asking.interrupt();
            assertThat(outcome.join()).isInstanceOf(AskOutcome.Stopped.class);
        }
    }

    @Test
    void aNameServerThatKeepsUsWaitingIsWaitedForNoLongerThanTheWhole() {
        Names slow = _ -> {
            try {
                Thread.sleep(LONG);
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
            return List.of(OPEN);
        };
        try (var open = new RawServer(RawServer.says(ok("open")))) {
            assertThat(get(new Egress(ANYWHERE, slow, within(200)), open.at("shop.example.com")))
                    .isInstanceOf(TooLate.class);
            assertThat(open.connections()).isZero();
        }
    }
}

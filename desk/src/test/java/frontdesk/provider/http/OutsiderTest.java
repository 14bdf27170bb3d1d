package frontdesk.provider.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import io.vertx.ext.web.RoutingContext;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.kernel.OutsideTrouble;
import frontdesk.provider.wire.BareServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

/** A vendor on a good day and on a bad one. */
@Timeout(60)
class OutsiderTest {
    private final BareServer server = new BareServer();
    private final AtomicInteger asked = new AtomicInteger();
    private URI vendor;

    @BeforeEach
    void open() throws Exception {
        server.router().get("/well").handler(context -> answer(context, 200, "{\"here\":true}"));
        server.router().get("/no-words").handler(context -> answer(context, 200, ""));
        server.router().get("/garbage").handler(context -> answer(context, 200, "<html>"));
        server.router().get("/silent").handler(_ -> asked.incrementAndGet());
        server.router().get("/stalled").handler(context -> {
            asked.incrementAndGet();
            context.response().setChunked(true).write("{\"here\":");
        });
        server.router().get("/cut").handler(context -> {
            asked.incrementAndGet();
            context.request().connection().close();
        });
        server.router().get("/unlucky").handler(context -> answer(context, asked.get() == 0 ? 503 : 200, "{}"));
        server.router().get("/rest/:status").handler(context -> {
            context.response().putHeader("Retry-After", "90");
            answer(context, Integer.parseInt(context.pathParam("status")), "{}");
        });
        server.router()
                .get("/status/:status")
                .handler(context -> answer(context, Integer.parseInt(context.pathParam("status")), "{\"code\":7}"));
        vendor = server.open();
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    @Test
    void anAnswerIsRead() {
        Outsider outsider = Outsider.named("vendor").build();
        assertThat(outsider.json(to("/well")).path("here").asBoolean()).isTrue();
        assertThat(outsider.json(to("/no-words")).isMissingNode()).isTrue();
        assertThat(outsider.ask(to("/garbage"))).isEqualTo(new Outsider.Answer(200, "<html>", Duration.ZERO));
    }

    @Test
    void whatMayBeOtherwiseLaterSaysSo() {
        Outsider outsider = Outsider.named("vendor").build();
        refused(outsider, "/status/429", true);
        refused(outsider, "/status/500", true);
        refused(outsider, "/garbage", true);
        refused(outsider, "/cut", true);
        refused(outsider, "/silent", true);
    }

    @Test
    void anAnswerThatStopsHalfWayIsNotWaitedForForEver() {
        refused(Outsider.named("vendor").build(), "/stalled", true);
        assertThat(asked).hasValue(1);
    }

    @Test
    void whatWillBeRefusedAgainSaysSo() {
        Outsider outsider = Outsider.named("vendor").build();
        refused(outsider, "/status/400", false).hasMessageContaining("vendor: it answered 400");
        refused(outsider, "/status/404", false);
    }

    @Test
    void whatIsAnAnswerIsNoRefusal() {
        Outsider outsider = Outsider.named("vendor").answeringWith(404, 422).build();
        assertThat(outsider.ask(to("/status/404")).status()).isEqualTo(404);
        assertThat(outsider.json(to("/status/422")).path("code").asInt()).isEqualTo(7);
        refused(outsider, "/status/409", false);
    }

    @Test
    void theVendorsOwnWordsSayWhatARefusalMeans() {
        Outsider outsider = Outsider.named("vendor")
                .refusingWith(refused -> OutsideTrouble.passing("vendor", "busy " + refused.body()))
                .build();
        refused(outsider, "/status/400", true).hasMessageContaining("busy {\"code\":7}");
    }

    @Test
    void whoIsUnluckyIsAskedOnceMoreWhereThatDoesNoHarm() {
        assertThat(Outsider.named("vendor")
                        .onceMoreAfter(Duration.ofMillis(1))
                        .build()
                        .json(to("/unlucky"))
                        .isObject())
                .isTrue();
        assertThat(asked).hasValue(2);
        asked.set(0);
        refused(Outsider.named("vendor").build(), "/unlucky", true);
        assertThat(asked).hasValue(1);
    }

    @Test
    void howLongAVendorWantsToBeLeftAloneGoesWithTheTrouble() {
        Outsider outsider = Outsider.named("vendor").answeringWith(403).build();
        assertThat(rest(outsider, "/rest/429")).isEqualTo(Duration.ofSeconds(90));
        assertThat(rest(outsider, "/rest/503")).isEqualTo(Duration.ofSeconds(90));
        assertThat(rest(outsider, "/status/503")).isZero();
        assertThat(outsider.ask(to("/rest/403")).rest()).isEqualTo(Duration.ofSeconds(90));
        Outsider ownWords = Outsider.named("vendor")
                .refusingWith(_ -> OutsideTrouble.passing("vendor", "busy"))
                .build();
        assertThat(rest(ownWords, "/rest/429")).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void whoWantsALongerRestIsNotAskedOnceMore() {
        refused(Outsider.named("vendor").onceMoreAfter(Duration.ofMillis(1)).build(), "/rest/503", true);
        assertThat(asked).hasValue(1);
    }

    private Duration rest(Outsider outsider, String path) {
        return ((OutsideTrouble) catchThrowable(() -> outsider.ask(to(path)))).rest();
    }

    @Test
    void whatIsRefusedForGoodIsNotAskedAgain() {
        refused(Outsider.named("vendor").onceMoreAfter(Duration.ofMillis(1)).build(), "/status/400", false);
        assertThat(asked).hasValue(1);
    }

    @Test
    void whoKeepsFailingIsLeftAlone() {
        Outsider outsider = Outsider.named("vendor").build();
        IntStream.range(0, 10).forEach(_ -> refused(outsider, "/status/503", true));
        refused(outsider, "/well", true).hasMessageContaining("left alone");
        assertThat(asked).hasValue(10);
    }

    @Test
    void whoRefusesIsNotLeftAlone() {
        Outsider outsider = Outsider.named("vendor").build();
        IntStream.range(0, 20).forEach(_ -> refused(outsider, "/status/400", false));
        assertThat(outsider.json(to("/well")).path("here").asBoolean()).isTrue();
    }

    @Test
    void nobodyIsAskedMoreOftenThanTheyAllow() {
        Outsider outsider = Outsider.named("vendor").atMostASecond(1).build();
        assertThat(IntStream.range(0, 20).mapToObj(_ -> catchThrowable(() -> outsider.ask(to("/well")))))
                .anySatisfy(refused ->
                        assertThat(refused).isInstanceOf(OutsideTrouble.class).hasMessageContaining("too much"));
    }

    @Test
    void whoWouldAskTooMuchIsToldWhenTheirTurnComes() {
        Outsider outsider = Outsider.named("vendor").atMostASecond(1).build();
        List<OutsideTrouble> turnedAway = IntStream.range(0, 20)
                .mapToObj(_ -> catchThrowable(() -> outsider.ask(to("/well"))))
                .filter(OutsideTrouble.class::isInstance)
                .map(OutsideTrouble.class::cast)
                .toList();
        assertThat(turnedAway).allMatch(OutsideTrouble::wasNotAsked).allMatch(OutsideTrouble::worthRetrying);
        assertThat(turnedAway).extracting(OutsideTrouble::rest).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void turnsAreHalfAsOftenAsMayBeAskedAndNoneIsKeptForWhoIsNotThere() {
        var now = new AtomicLong(Long.MAX_VALUE - 1_000);
        var turns = new Turns(10, now::get);
        assertThat(turns.next()).isEqualTo(Duration.ofMillis(200));
        assertThat(turns.next()).isEqualTo(Duration.ofMillis(400));
        now.addAndGet(Duration.ofMillis(300).toNanos());
        assertThat(turns.next()).isEqualTo(Duration.ofMillis(300));
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(turns.next()).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void whoeverStopsIsNotHeldUp() {
        Outsider outsider = Outsider.named("vendor").build();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> outsider.ask(to("/silent"))).isInstanceOf(OutsideTrouble.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private void answer(RoutingContext context, int status, String body) {
        asked.incrementAndGet();
        context.response().setStatusCode(status).end(body);
    }

    private HttpRequest to(String path) {
        return HttpRequest.newBuilder(vendor.resolve(path))
                .timeout(Duration.ofMillis(path.equals("/silent") || path.equals("/stalled") ? 200 : 10_000))
                .build();
    }

    private AbstractThrowableAssert<?, ?> refused(Outsider outsider, String path, boolean worthRetrying) {
        Throwable trouble = catchThrowable(() -> outsider.json(to(path)));
        assertThat(trouble).isInstanceOf(OutsideTrouble.class);
        assertThat(((OutsideTrouble) trouble).worthRetrying()).as(path).isEqualTo(worthRetrying);
        return assertThat(trouble);
    }
}

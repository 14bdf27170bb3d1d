package frontdesk.provider.elevenlabs;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.BiFunction;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

import frontdesk.inbox.Intake;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Secret;

/**
 * Where ElevenLabs reaches us when its agents hold calls for our businesses, under {@code /elevenlabs}: {@code post-call/{agent}} takes what it tells
 * afterwards, and {@code conversation/{agent}} answers who calls, in less than 200 ms. The agent is ours, by its id in {@code access}.
 */
public final class ElevenLabsDesk {
    private static final Logger LOG = System.getLogger(ElevenLabsDesk.class.getName());
    private static final int LARGEST_QUESTION = 64 * 1024;

    private final Intake intake;
    private final PostCallWebhooks postCall;
    private final ConversationStart start;

    /** @param tokens the business of one of our agents, by its id, where the token is its own */
    public ElevenLabsDesk(
            Intake intake,
            PostCallWebhooks postCall,
            CallerRecognition callers,
            BiFunction<String, Secret, Optional<BusinessId>> tokens) {
        this.intake = intake;
        this.postCall = postCall;
        this.start = new ConversationStart(tokens, callers);
    }

    /** Adds our routes; done once, at start. */
    public void mount(Router router) {
        intake.mount(router, "/elevenlabs/post-call", postCall);
        router.post("/elevenlabs/conversation/:agent")
                .handler(BodyHandler.create(false).setBodyLimit(LARGEST_QUESTION))
                .handler(context -> Thread.ofVirtual().name("conversation").start(() -> begin(context)))
                .failureHandler(context -> context.response()
                        .setStatusCode(context.statusCode() < 400 ? 400 : context.statusCode())
                        .end());
    }

    private void begin(RoutingContext context) {
        HttpServerRequest request = context.request();
        byte[] question = context.body().buffer() == null
                ? new byte[0]
                : context.body().buffer().getBytes();
        switch (start.answer(context.pathParam("agent"), request.getHeader("X-Agent-Token"), question)) {
            case ConversationStart.Answer.Told told ->
                context.response()
                        .putHeader("Content-Type", "application/json")
                        .end(told.json().toString());
            case ConversationStart.Answer.Refused _ -> {
                LOG.log(Level.WARNING, "a question without a good token was refused");
                context.response().setStatusCode(401).end();
            }
        }
    }
}

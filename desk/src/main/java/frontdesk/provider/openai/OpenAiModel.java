package frontdesk.provider.openai;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

import frontdesk.brain.LanguageModel;
import frontdesk.kernel.Secret;

/**
 * A model at {@code POST …/chat/completions} with {@code stream: true}. Nothing is tried again here: the caller waits, and another brain is ready.
 */
public final class OpenAiModel implements LanguageModel {
    private final ModelAccount account;
    private final HttpClient http;

    public OpenAiModel(ModelAccount account) {
        this.account = account;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(account.connect())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    @Override
    public String name() {
        return account.model() + " at " + account.base().getHost();
    }

    @Override
    public Answer ask(Request request) {
        HttpRequest.Builder post = HttpRequest.newBuilder(account.completions())
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(Completion.body(account.model(), request)));
        Secret key = account.key();
        if (key != null && !key.isBlank()) {
            post.header("Authorization", "Bearer " + key.reveal());
        }
        CompletableFuture<HttpResponse<InputStream>> response =
                http.sendAsync(post.build(), BodyHandlers.ofInputStream());
        return new StreamedAnswer(account.base().getHost(), response);
    }
}

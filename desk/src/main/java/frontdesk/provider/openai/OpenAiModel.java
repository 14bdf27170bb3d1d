package frontdesk.provider.openai;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

import frontdesk.brain.LanguageModel;

/**
 * A model at {@code POST …/chat/completions} with {@code stream: true}. Nothing is tried again here: the caller waits, and another brain is ready.
 */
public final class OpenAiModel implements LanguageModel {
    private final ModelAccount account;
    private final HttpClient http;

    public OpenAiModel(ModelAccount account) {
        this.account = account;
        this.http = account.client();
    }

    @Override
    public String name() {
        return account.spokenOf();
    }

    @Override
    public Answer ask(Request request) {
        HttpRequest post = account.request("chat/completions")
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(Completion.body(account, request)))
                .build();
        CompletableFuture<HttpResponse<InputStream>> response = http.sendAsync(post, BodyHandlers.ofInputStream());
        return new StreamedAnswer(account, response);
    }
}

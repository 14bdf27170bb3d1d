package frontdesk.provider.whisper;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.OutsideTrouble;

/**
 * A model in whisper.cpp's own format ({@code ggml-base.bin}): on this machine, or fetched to it once.
 *
 * @param file where it lies, or will lie
 * @param from where it is fetched from while it is not there, or null
 * @param sha256 what a fetched one must be, in hexadecimal; nothing is fetched without it
 */
public record ModelFile(
        Path file, @Nullable URI from, @Nullable String sha256) {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    boolean isThere() {
        return Files.isReadable(file);
    }

    /** Fetches it where it is not there: takes as long as it takes, so never in a call. */
    void fetch() {
        if (isThere() || from == null) {
            return;
        }
        if (sha256 == null) {
            throw OutsideTrouble.lasting("whisper", "a model is fetched only with its SHA-256");
        }
        try (HttpClient http = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            HttpResponse<InputStream> answer =
                    http.send(HttpRequest.newBuilder(from).build(), BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw OutsideTrouble.passing("whisper", "the model is not to be had: status " + answer.statusCode());
            }
            keep(answer.body(), sha256);
        } catch (IOException broken) {
            throw OutsideTrouble.passing("whisper", "the model did not come whole", broken);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw OutsideTrouble.passing("whisper", "nobody waits for the model any more", stopping);
        }
    }

    private void keep(InputStream body, String wanted) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path half = Files.createTempFile(folder, "model", ".part");
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(body, digest)) {
                Files.copy(in, half, StandardCopyOption.REPLACE_EXISTING);
            }
            if (!HexFormat.of().formatHex(digest.digest()).equalsIgnoreCase(wanted)) {
                throw OutsideTrouble.lasting("whisper", "the model that came is another than its SHA-256 says");
            }
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}

package frontdesk.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.access.Access.User;
import frontdesk.access.SecondFactor;
import frontdesk.kernel.Secret;

/**
 * How somebody signs in, as their page shows it.
 *
 * @param on whether a code is asked for
 * @param left how many recovery codes there still are
 * @param key that an app is to be given, in groups of four; null where nothing has begun
 * @param address the same, as apps on the same telephone open it
 * @param codes fresh recovery codes, shown this once
 */
record YouView(
        String email,
        boolean on,
        int left,
        @Nullable String key,
        @Nullable String address,
        List<String> codes,
        @Nullable String trouble) {
    private static final int GROUP = 4;

    static YouView of(User user, Optional<SecondFactor.On> on) {
        int left = on.map(SecondFactor.On::recoveryCodes).orElse(0);
        return new YouView(user.email(), on.isPresent(), left, null, null, List.of(), null);
    }

    YouView beginning(Optional<Secret> fresh) {
        return fresh.map(Secret::reveal)
                .map(word -> new YouView(email, on, left, inGroups(word), address(word), codes, trouble))
                .orElse(this);
    }

    YouView showing(List<Secret> fresh) {
        List<String> shown = fresh.stream().map(code -> inGroups(code.reveal())).toList();
        return new YouView(email, on, left, key, address, shown, trouble);
    }

    YouView but(String what) {
        return new YouView(email, on, left, key, address, codes, what);
    }

    private String address(String word) {
        String label = URLEncoder.encode(email, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/Frontdesk:" + label + "?secret=" + word + "&issuer=Frontdesk";
    }

    private static String inGroups(String word) {
        return word.replaceAll("(.{%d})(?!$)".formatted(GROUP), "$1 ");
    }
}

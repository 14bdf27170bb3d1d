package frontdesk.access;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.Secret;

/**
 * The door for who signs in by an account elsewhere: let in is whose e-mail, which the provider vouches for, is known here already. Nobody is added by it.
 * What a try needs is carried, sealed, by the browser that began it, so that any node may take it up.
 */
public final class SignInElsewhere {
    private static final System.Logger LOG = System.getLogger(SignInElsewhere.class.getName());
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final String OWNER = "sign-in elsewhere";

    private final Access access;
    private final Seal seal;
    private final @Nullable IdentityProvider provider;
    private final URI back;
    private final Clock clock;

    /**
     * @param key seals what a browser carries: 32 bytes
     * @param provider who vouches, or null where nobody is set up
     * @param back where browsers are sent back to
     */
    public SignInElsewhere(Access access, byte[] key, @Nullable IdentityProvider provider, URI back, Clock clock) {
        this.access = access;
        this.seal = new Seal(key);
        this.provider = provider;
        this.back = back;
        this.clock = clock;
    }

    /**
     * A try that has begun.
     *
     * @param door where the browser is sent
     * @param carried what it carries until it comes back
     */
    public record Begun(URI door, Secret carried) {}

    /** Who vouches, as people know them; empty where nobody is set up. */
    public Optional<String> provider() {
        return Optional.ofNullable(provider).map(IdentityProvider::name);
    }

    /** Nothing where nobody is set up, or nobody answers there. */
    public Optional<Begun> begin(String next) {
        if (provider == null) {
            return Optional.empty();
        }
        Attempt attempt = Attempt.fresh(clock.instant().plus(LIFE), next);
        try {
            return Optional.of(new Begun(provider.door(attempt, back), sealed(attempt)));
        } catch (OutsideTrouble trouble) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "nobody can be asked to vouch for who signs in, trouble={0}",
                    trouble.getMessage());
            return Optional.empty();
        }
    }

    /** Somebody has come back with a code, or without one where they were refused. */
    public Comeback back(Secret carried, String state, String code) {
        Optional<Attempt> attempt =
                opened(carried).filter(one -> one.isOf(state) && clock.instant().isBefore(one.until()));
        if (provider == null || attempt.isEmpty()) {
            return new Comeback.Stale();
        }
        if (code.isEmpty()) {
            return new Comeback.Refused();
        }
        try {
            return provider.email(code, attempt.get(), back)
                    .flatMap(access::known)
                    .<Comeback>map(user -> welcome(user, attempt.get().next()))
                    .orElseGet(Comeback.Unknown::new);
        } catch (OutsideTrouble trouble) {
            LOG.log(System.Logger.Level.WARNING, "nobody vouches for who signs in, trouble={0}", trouble.getMessage());
            return new Comeback.Refused();
        }
    }

    private Comeback welcome(User user, String next) {
        boolean code = access.secondFactor().of(user.id()).isPresent();
        return code ? new Comeback.CodeNext(user, next) : new Comeback.Welcome(user, next);
    }

    private Secret sealed(Attempt attempt) {
        return Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(seal.sealed(attempt.written(), OWNER)));
    }

    private Optional<Attempt> opened(Secret carried) {
        try {
            return seal.opened(Base64.getUrlDecoder().decode(carried.reveal()), OWNER)
                    .map(Attempt::read);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}

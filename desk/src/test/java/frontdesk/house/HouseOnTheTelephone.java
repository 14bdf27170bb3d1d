package frontdesk.house;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import frontdesk.kernel.Secret;
import frontdesk.provider.scripted.TwilioStandIn;

/** The whole application with an account at the stand-in for Twilio. */
public final class HouseOnTheTelephone implements QuarkusTestResourceLifecycleManager {
    private static final String ACCOUNT = "AC-made-up";
    private static final Secret TOKEN = Secret.of("a-made-up-token");

    private final HouseOnTestDatabase house = new HouseOnTestDatabase();
    private final TwilioStandIn twilio = new TwilioStandIn(ACCOUNT, TOKEN, Clock.systemUTC());

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(house.start());
        settings.put("frontdesk.twilio.account-sid", ACCOUNT);
        settings.put("frontdesk.twilio.auth-token", TOKEN.reveal());
        settings.put("frontdesk.twilio.api-base", twilio.apiBase().toString());
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(twilio, new TestInjector.MatchesType(TwilioStandIn.class));
    }

    @Override
    public void stop() {
        twilio.close();
        house.stop();
    }
}

package frontdesk.house;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

import frontdesk.call.Switchboard;

/** Says at {@code /q/health/ready} whether calls should be sent here: not while this node finishes its last ones. */
@Singleton
@org.eclipse.microprofile.health.Readiness
final class Readiness implements HealthCheck {
    private final Switchboard switchboard;

    Readiness(Switchboard switchboard) {
        this.switchboard = switchboard;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("calls")
                .status(!switchboard.isClosing())
                .withData("in progress", switchboard.calls().size())
                .build();
    }
}

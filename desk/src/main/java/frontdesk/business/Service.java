package frontdesk.business;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Money;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.ServiceId;

/**
 * Something that can be booked.
 *
 * @param names other words that callers use for it
 * @param step minutes between the starts that are offered
 * @param resources who or what can serve it, in order of preference
 */
public record Service(
        ServiceId id,
        String name,
        List<String> names,
        Duration duration,
        Duration bufferBefore,
        Duration bufferAfter,
        int step,
        @Nullable Money price,
        List<ResourceId> resources,
        Shape shape,
        Limits limits,
        Terms terms) {
    public Service {
        names = names == null ? List.of() : names;
        bufferBefore = bufferBefore == null ? Duration.ZERO : bufferBefore;
        bufferAfter = bufferAfter == null ? Duration.ZERO : bufferAfter;
        shape = shape == null ? Shape.PLAIN : shape;
        limits = limits == null ? Limits.NONE : limits;
        terms = terms == null ? Terms.NONE : terms;
    }

    /** A plain one: one length, one who serves, no limits and no terms of its own. */
    public Service(
            ServiceId id,
            String name,
            List<String> names,
            Duration duration,
            Duration bufferBefore,
            Duration bufferAfter,
            int step,
            @Nullable Money price,
            List<ResourceId> resources) {
        this(
                id,
                name,
                names,
                duration,
                bufferBefore,
                bufferAfter,
                step,
                price,
                resources,
                Shape.PLAIN,
                Limits.NONE,
                Terms.NONE);
    }

    public Service with(Shape other) {
        return new Service(
                id, name, names, duration, bufferBefore, bufferAfter, step, price, resources, other, limits, terms);
    }

    public Service with(Limits other) {
        return new Service(
                id, name, names, duration, bufferBefore, bufferAfter, step, price, resources, shape, other, terms);
    }

    public Service with(Terms other) {
        return new Service(
                id, name, names, duration, bufferBefore, bufferAfter, step, price, resources, shape, limits, other);
    }
}

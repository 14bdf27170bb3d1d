package frontdesk.business;

import java.time.Duration;
import java.util.List;

import io.soabase.recordbuilder.core.RecordBuilder;
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
@RecordBuilder
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
        Terms terms)
        implements ServiceBuilder.With {
    public Service {
        names = names == null ? List.of() : names;
        resources = resources == null ? List.of() : resources;
        bufferBefore = bufferBefore == null ? Duration.ZERO : bufferBefore;
        bufferAfter = bufferAfter == null ? Duration.ZERO : bufferAfter;
        shape = shape == null ? Shape.PLAIN : shape;
        limits = limits == null ? Limits.NONE : limits;
        terms = terms == null ? Terms.NONE : terms;
    }
}

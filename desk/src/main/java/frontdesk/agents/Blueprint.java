package frontdesk.agents;

import java.net.URI;
import java.util.List;

import frontdesk.business.Business;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;

/**
 * What a platform is to hold for one business.
 *
 * @param agent by which id the tools know the agent: whose token it is
 * @param token what the agent shows to our tools
 * @param desk where this server is reached from outside
 * @param mark stands in the names of what we make, so that we know it again
 * @param numbers those that the platform is to answer
 */
public record Blueprint(
        Business business, String agent, Secret token, URI desk, String mark, List<PhoneNumber> numbers) {
    /** An address of ours. */
    public String address(String path) {
        return desk.toString().replaceAll("/$", "") + path;
    }
}

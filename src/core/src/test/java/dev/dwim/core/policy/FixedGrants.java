package dev.dwim.core.policy;

import dev.dwim.api.Answer;
import java.util.List;
import java.util.Optional;

/// A store that has one answer, whatever it is asked.
public record FixedGrants(Optional<Grant> answer) implements Grants {
    @Override
    public Optional<Grant> covering(String action, String destination, String specHash) {
        return answer;
    }

    @Override
    public Answer<Grant> give(Grant grant) {
        return Answer.lacking("the gate gives no grants");
    }

    @Override
    public List<Grant> list() {
        return answer.stream().toList();
    }

    @Override
    public Answer<Optional<Grant>> revoke(String id) {
        return Answer.lacking("the gate takes no grants back");
    }
}

package org.tightrope.effect;

import java.util.List;
import org.tightrope.scenario.ActsOn;
import org.tightrope.scenario.Scenario;

/// The effects a scenario adds to the standard model.
public final class OwnEffects {
    private OwnEffects() {}

    /// Those on how often the one acts toward the other.
    ///
    /// @throws org.tightrope.fault.Fault when a formula names what the scenario does not have
    public static List<Effect> rate(Scenario scenario) {
        return scenario.assumptions().effects().stream()
                .filter(own -> own.on() instanceof ActsOn.HowOften)
                .map(own -> (Effect) new OwnRate(own, scenario))
                .toList();
    }

    /// Those on what the one then does.
    ///
    /// @throws org.tightrope.fault.Fault when a formula names what the scenario does not have
    public static List<TypeEffect> type(Scenario scenario) {
        return scenario.assumptions().effects().stream()
                .filter(own -> !(own.on() instanceof ActsOn.HowOften))
                .map(own -> (TypeEffect) new OwnType(own, scenario))
                .toList();
    }
}

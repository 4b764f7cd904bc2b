//! The demo's clock: procedures may be ahead of machinery, and stay so after a restart.
//! It must not be reachable outside the demo, nor move the clock of machinery.

use crate::{App, AppError};

const SETTING: &str = "clock-ahead";

impl App {
    /// Sets the clock of procedures as it stood before the last end.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn restore_clock(&self) -> Result<(), AppError> {
        if let Some(micros) = self.store.setting::<i64>(SETTING).await? {
            self.clock.set_ahead(micros);
        }
        Ok(())
    }

    /// Advances the clock of procedures.
    ///
    /// # Errors
    /// When the storage fails; then it stands as before.
    pub async fn advance_clock(&self, micros: i64) -> Result<(), AppError> {
        let ahead = self.clock.ahead().saturating_add(micros.max(0));
        let unit = self.store.begin().await?;
        unit.set_setting(SETTING, &ahead).await?;
        unit.commit().await?;
        self.clock.set_ahead(ahead);
        Ok(())
    }
}

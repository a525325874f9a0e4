//! What an identity may do in these tests, and an account may not.

pub use pallet::*;

/// A pallet for identities only, whose call can fail after it wrote.
#[frame_support::pallet]
#[allow(missing_docs, reason = "a stand-in of the tests")]
pub mod pallet {
    use frame_support::pallet_prelude::*;
    use frame_system::pallet_prelude::*;

    #[pallet::pallet]
    pub struct Pallet<T>(_);

    #[pallet::config]
    pub trait Config: frame_system::Config {
        type Origin: EnsureOrigin<Self::RuntimeOrigin, Success = althing_primitives::Did>;
    }

    #[pallet::storage]
    pub type Notes<T> = StorageMap<_, Twox64Concat, althing_primitives::Did, u32, ValueQuery>;

    #[pallet::error]
    pub enum Error<T> {
        Unwelcome,
    }

    #[pallet::call]
    impl<T: Config> Pallet<T> {
        #[pallet::call_index(0)]
        #[pallet::weight(Weight::from_parts(1_000, 0))]
        pub fn leave(origin: OriginFor<T>, note: u32, welcome: bool) -> DispatchResultWithPostInfo {
            let did = T::Origin::ensure_origin(origin)?;
            Notes::<T>::insert(did, note);
            ensure!(welcome, Error::<T>::Unwelcome);
            Ok(Some(Weight::from_parts(400, 0)).into())
        }
    }
}

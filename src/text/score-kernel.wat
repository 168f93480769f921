;; The inner loop of the linear models: hash each feature of a unit, look its slot up, add its weights.
;; It must give the sums that weight-table.ts describes, to the bit: training hashes in JavaScript.
;;
;; Memory, in bytes:
;;      0  salts, a 32-bit number for each place of a feature
;;    512  hashes of the unit at hand
;;   1024  sums by relation, 64 32-bit numbers
;;   1280  sums by label, 16 lanes of 16 bits a unit
;;   4096  the slots; behind them lie the parts of the features. In a model of rows: the rows, and behind them the numbers
;;         of those to add
(module
  (memory (import "host" "memory") 1)

  ;; Hashes the features of one unit, four at a time: mix(salt, a, b).
  (func $hash (param $a i32) (param $b i32) (param $width i32)
    (local $k i32) (local $x v128)
    (loop $next
      (local.set $x (i32x4.mul
        (v128.xor (v128.load (i32.add (local.get $a) (local.get $k))) (v128.load (local.get $k)))
        (v128.const i32x4 0x85ebca6b 0x85ebca6b 0x85ebca6b 0x85ebca6b)))
      (local.set $x (i32x4.mul
        (v128.xor
          (v128.xor (local.get $x) (i32x4.shr_u (local.get $x) (i32.const 15)))
          (v128.load (i32.add (local.get $b) (local.get $k))))
        (v128.const i32x4 0xc2b2ae35 0xc2b2ae35 0xc2b2ae35 0xc2b2ae35)))
      (v128.store offset=512 (local.get $k)
        (v128.xor (local.get $x) (i32x4.shr_u (local.get $x) (i32.const 15))))
      (local.set $k (i32.add (local.get $k) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $k) (i32.shl (local.get $width) (i32.const 2))))))

  ;; Adds up the weights of units that lie one behind the other; $stride is the size of a slot: 4, 8 or 12 bytes.
  (func (export "score")
    (param $a i32) (param $b i32) (param $width i32) (param $count i32) (param $stride i32) (param $shift i32)
    (local $out i32) (local $k i32) (local $h i32) (local $at i32) (local $end i32)
    (local $v v128) (local $low v128) (local $high v128)
    (local.set $out (i32.const 1280))
    (local.set $end (i32.shl (local.get $width) (i32.const 2)))
    (loop $unit
      (call $hash (local.get $a) (local.get $b) (local.get $width))
      (local.set $low (v128.const i64x2 0 0))
      (local.set $high (v128.const i64x2 0 0))
      (local.set $k (i32.const 0))
      (loop $feature
        (local.set $h (i32.load offset=512 (local.get $k)))
        (local.set $at (i32.mul (i32.shr_u (local.get $h) (local.get $shift)) (local.get $stride)))
        (local.set $v
          (if (result v128) (i32.eq (local.get $stride) (i32.const 4))
            (then (v128.load32_zero offset=4096 (local.get $at)))
            (else (if (result v128) (i32.eq (local.get $stride) (i32.const 8))
              (then (v128.load64_zero offset=4096 (local.get $at)))
              (else (v128.load offset=4096 (local.get $at)))))))
        ;; All ones where the slot's 16 bits are those of the hash, else all zeros.
        (local.set $v (v128.and (local.get $v)
          (i32x4.splat
            (i32.shr_s
              (i32.sub
                (i32.shr_u
                  (i32.xor (i32x4.extract_lane 0 (local.get $v)) (i32.shl (local.get $h) (i32.const 16)))
                  (i32.const 16))
                (i32.const 1))
              (i32.const 31)))))
        (local.set $low (i16x8.add (local.get $low) (i16x8.extend_low_i8x16_s (local.get $v))))
        (local.set $high (i16x8.add (local.get $high) (i16x8.extend_high_i8x16_s (local.get $v))))
        (local.set $k (i32.add (local.get $k) (i32.const 4)))
        (br_if $feature (i32.lt_u (local.get $k) (local.get $end))))
      (v128.store (local.get $out) (local.get $low))
      (v128.store offset=16 (local.get $out) (local.get $high))
      (local.set $out (i32.add (local.get $out) (i32.const 32)))
      (local.set $a (i32.add (local.get $a) (local.get $end)))
      (local.set $b (i32.add (local.get $b) (local.get $end)))
      (br_if $unit (local.tee $count (i32.sub (local.get $count) (i32.const 1))))))

  ;; Adds up rows of nine weights for units that lie one behind the other, each named by $width numbers of rows.
  (func (export "add") (param $rows i32) (param $width i32) (param $count i32)
    (local $out i32) (local $end i32) (local $v v128) (local $low v128) (local $high v128)
    (local.set $out (i32.const 1280))
    (loop $unit
      (local.set $low (v128.const i64x2 0 0))
      (local.set $high (v128.const i64x2 0 0))
      (local.set $end (i32.add (local.get $rows) (i32.shl (local.get $width) (i32.const 2))))
      (loop $row
        (local.set $v (v128.load offset=4096 (i32.mul (i32.load (local.get $rows)) (i32.const 9))))
        (local.set $low (i16x8.add (local.get $low) (i16x8.extend_low_i8x16_s (local.get $v))))
        (local.set $high (i16x8.add (local.get $high) (i16x8.extend_high_i8x16_s (local.get $v))))
        (br_if $row
          (i32.lt_u (local.tee $rows (i32.add (local.get $rows) (i32.const 4))) (local.get $end))))
      (v128.store (local.get $out) (local.get $low))
      (v128.store offset=16 (local.get $out) (local.get $high))
      (local.set $out (i32.add (local.get $out) (i32.const 32)))
      (br_if $unit (local.tee $count (i32.sub (local.get $count) (i32.const 1))))))

  ;; Adds a weight to the sum of its relation: the low 16 bits of $pair are the weight and the relation.
  (func $add (param $pair i32)
    (local $at i32)
    (local.set $at (i32.shl (i32.and (local.get $pair) (i32.const 63)) (i32.const 2)))
    (i32.store offset=1024 (local.get $at)
      (i32.add (i32.load offset=1024 (local.get $at))
        (i32.shr_s (i32.shl (local.get $pair) (i32.const 16)) (i32.const 24)))))

  ;; Adds up the weights of one unit in a model of relations, whose slots hold five pairs each.
  (func (export "relate") (param $a i32) (param $b i32) (param $width i32) (param $shift i32)
    (local $k i32) (local $h i32) (local $at i32) (local $pairs i32)
    (call $hash (local.get $a) (local.get $b) (local.get $width))
    (memory.fill (i32.const 1024) (i32.const 0) (i32.const 256))
    (loop $feature
      (local.set $h (i32.load offset=512 (local.get $k)))
      (local.set $at (i32.mul (i32.shr_u (local.get $h) (local.get $shift)) (i32.const 12)))
      (if (i32.eqz
        (i32.shr_u
          (i32.xor (i32.load offset=4096 (local.get $at)) (i32.shl (local.get $h) (i32.const 16)))
          (i32.const 16)))
        (then
          (call $add (i32.load offset=4096 (local.get $at)))
          (local.set $pairs (i32.load offset=4100 (local.get $at)))
          (call $add (i32.shr_u (local.get $pairs) (i32.const 16)))
          (call $add (local.get $pairs))
          (local.set $pairs (i32.load offset=4104 (local.get $at)))
          (call $add (i32.shr_u (local.get $pairs) (i32.const 16)))
          (call $add (local.get $pairs))))
      (local.set $k (i32.add (local.get $k) (i32.const 4)))
      (br_if $feature (i32.lt_u (local.get $k) (i32.shl (local.get $width) (i32.const 2)))))))
